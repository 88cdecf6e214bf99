/**
 * Writes and draws an evaluation: documents as HTML, Markdown and CSV, and charts as SVG. All of them are text, and
 * none needs a browser.
 *
 * @module community-safety-plan/report
 */

export { bulletChart, type BulletChartInput } from './report/charts/bulletChart.js';
export type { ChartLayout, ChartOptions } from './report/charts/chartOptions.js';
export { dotPlot, type DotPlotArea, type DotPlotComparator, type DotPlotInput } from './report/charts/dotPlot.js';
export { funnelPlot, type FunnelPlotArea, type FunnelPlotInput } from './report/charts/funnelPlot.js';
export { CHART_STYLES } from './report/charts/palette.js';
export { priorityOverview, type PriorityOverviewInput } from './report/charts/priorityOverview.js';
export { sparkline, type SparklineInput } from './report/charts/sparkline.js';
export type { ControlLimits, TrendChartInput } from './report/charts/trend.js';
export { trendChart } from './report/charts/trendChart.js';
export type { ReportColours } from './report/html/look.js';
export { REPORT_STYLES, REPORT_STYLES_HASH } from './report/html/styles.js';
export type { ReportOptions } from './report/reportOptions.js';
export { toCsv } from './report/toCsv.js';
export { type HtmlOptions, type PageParts, toHtml } from './report/toHtml.js';
export { toMarkdown } from './report/toMarkdown.js';
