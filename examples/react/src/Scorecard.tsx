import {
  evaluatePlan,
  formatPeriod,
  formatStatus,
  indicatorsOf,
  type Day,
  type Observation,
  type Plan,
} from 'community-safety-plan';
import { chartDataOf } from './chartData';
import { ChartIsland } from './ChartIsland';

interface ScorecardProps {
  readonly plan: Plan;
  readonly asOf: Day;
  readonly observations?: readonly Observation[];
}

/**
 * A server component: it runs where the plan is, and the browser gets HTML. The library, the plan and the schema stay
 * behind.
 */
export function Scorecard({ plan, asOf, observations = [] }: ScorecardProps) {
  const { indicators, priorities } = evaluatePlan(plan, { asOf, observations });
  const byId = new Map(indicators.map((evaluation) => [evaluation.indicatorId, evaluation]));
  return (
    <>
      <header>
        <p>{plan.partnership.name}</p>
        <h1>{plan.title}</h1>
        <p>Status on {formatPeriod(asOf)}</p>
      </header>
      <main>
        {priorities.map(({ priorityId }) => (
          <section key={priorityId}>
            <h2>{plan.priorities.find(({ id }) => id === priorityId)?.title}</h2>
            {indicatorsOf(plan, priorityId).map((indicator) => {
              const evaluation = byId.get(indicator.id);
              if (evaluation === undefined) return null;
              const { status, rag, reasons } = evaluation;
              return (
                <article key={indicator.id}>
                  <h3>{indicator.name}</h3>
                  <p>
                    <strong className={`tag ${rag}`}>{formatStatus(status)}</strong> Target: {indicator.target.text}
                  </p>
                  <ChartIsland {...chartDataOf(plan, indicator, evaluation)} id={`${priorityId}-${indicator.id}`} />
                  <details>
                    <summary>
                      Why
                      <span className="hidden">
                        {' '}
                        is {indicator.name} {formatStatus(status).toLowerCase()}
                      </span>
                      ?
                    </summary>
                    <ul>
                      {reasons.map(({ code, message }) => (
                        <li key={code + message}>{message}</li>
                      ))}
                    </ul>
                  </details>
                </article>
              );
            })}
          </section>
        ))}
      </main>
    </>
  );
}
