import { hydrateRoot } from 'react-dom/client';
import type { ChartData } from './chartData';
import { TargetChart } from './TargetChart';

for (const island of document.querySelectorAll<HTMLElement>('[data-chart]')) {
  const data = JSON.parse(island.dataset['chart'] ?? '') as ChartData;
  hydrateRoot(island, <TargetChart {...data} />);
}
