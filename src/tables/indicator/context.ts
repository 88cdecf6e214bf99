import type { SourceDocument } from '../../model/citation.js';
import type { Comparator } from '../../model/comparator.js';
import type { Figure } from '../../model/figure.js';
import type { Indicator } from '../../model/indicator.js';
import type { Stated } from '../../model/observation.js';
import type { Day, PlanPeriod } from '../../model/period.js';
import type { Polarity } from '../../model/polarity.js';
import type { Recurrence, Target } from '../../model/target.js';
import type { Unit } from '../../model/unit.js';
import type { FigureOfCells, ReadPrinted } from '../cells/figure.js';
import type { polarityIn } from '../cells/polarityWords.js';
import type { ReadPrintedTarget } from '../cells/printedTarget.js';
import type { ReadDue } from '../cells/target.js';
import type { unitIn } from '../cells/unitWords.js';
import type { ComparedHeading, DatedHeading } from '../heading.js';
import type { idMaker } from '../kebab.js';

/** What the heading of the targets says about all of them. */
export interface DueHeading {
  readonly due?: Day;
  readonly every?: Recurrence;
  /** How the due date was read. */
  readonly note?: string;
  /** Whether the day on which the targets are due is still a question. */
  readonly isOpen?: boolean;
}

/** What is known about a row apart from its cells. */
export interface RowSurroundings {
  readonly due: DueHeading | undefined;
  /** Whether it is still a question which column is the baseline. */
  readonly isBaselineOpen: boolean;
  /** Whether the row is under no priority, so that its lead is the lead of the indicator. */
  readonly isWithoutPriority: boolean;
}

/** What rows are read with. */
export interface IndicatorContext {
  readonly readDue: ReadDue;
  readonly readUnit: typeof unitIn;
  readonly readPolarity: typeof polarityIn;
  /** The targets so far, by the words read and by their terms, since many rows have the same. */
  readonly targets: WeakMap<Target, Map<string, Target>>;
  readonly comparators: readonly Comparator[];
  /** The area of the plan, if it is known. */
  readonly area: string | undefined;
  /** The days of the plan, if they are known. */
  readonly period: PlanPeriod | undefined;
  /** Whether the times of the row are read in seconds, whatever its words say. */
  readonly isInSeconds?: true;
  readonly readFigure: ReadPrinted;
  readonly readTarget: ReadPrintedTarget;
  /** Adds a comparator that only a target names. */
  readonly addComparator: (comparator: Comparator) => void;
  /** The documents named as sources so far, by id. */
  readonly sources: Map<string, SourceDocument>;
  /** Their ids, by their titles. */
  readonly sourceIds: Map<string, string>;
  readonly makeSourceId: ReturnType<typeof idMaker>;
}

/** A figure of a later period than the baseline, with the heading it is under. */
export interface Outturn {
  readonly heading: DatedHeading;
  readonly read: FigureOfCells;
  /** What the document itself says about it, in columns of its period. */
  readonly stated?: Stated | undefined;
}

/** A figure of a comparator. */
export interface Compared {
  readonly comparatorId: string;
  readonly read: FigureOfCells;
}

/** A figure of a comparator for another time than the baseline, with the heading it is under. */
export interface ComparedLater extends Compared {
  readonly heading: ComparedHeading;
}

/** The result of reading a row: an indicator, the readable part of one that waits for an answer, or nothing. */
export type BuiltRow =
  | {
      readonly kind: 'read';
      readonly indicator: Omit<Indicator, 'id'>;
      readonly outturns: readonly Outturn[];
      readonly later: readonly ComparedLater[];
    }
  | {
      readonly kind: 'waiting';
      readonly indicator: Omit<Indicator, 'id' | 'target'>;
      readonly outturns: readonly Outturn[];
    }
  | { readonly kind: 'refused' };

/** What a target is read with. If a cell was refused, its part is missing. */
export interface Known {
  readonly name: string | undefined;
  readonly unit: Unit | undefined;
  readonly polarity: Polarity | undefined;
  readonly isPolarityRead: boolean;
  readonly baseline: FigureOfCells | undefined;
}

/** Used instead of a baseline whose cell was refused. */
export const UNREAD: Figure = { missing: 'not-available' };
