import type { ChartData } from './chartData';
import { TargetChart } from './TargetChart';

/**
 * The boundary. A framework with server components (Next.js, Waku) draws it by itself, from 'use client', and this file
 * is not needed there: `<TargetChart {...data} />` is enough. Without one the properties go along as JSON.
 */
export function ChartIsland(data: ChartData) {
  return (
    <div data-chart={JSON.stringify(data)}>
      <TargetChart {...data} />
    </div>
  );
}
