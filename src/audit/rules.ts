import type { FindingCode } from './finding.js';
import type { Rule } from './rule.js';
import { bareNumberTarget } from './rules/bareNumberTarget.js';
import { baselineAfterTarget } from './rules/baselineAfterTarget.js';
import { baselineLengthUnclear } from './rules/baselineLengthUnclear.js';
import { baselineOfAnotherPeriod } from './rules/baselineOfAnotherPeriod.js';
import { baselineWithoutPeriod } from './rules/baselineWithoutPeriod.js';
import { claimDoesNotReconcile } from './rules/claimDoesNotReconcile.js';
import { claimLevelsDoNotFit } from './rules/claimLevelsDoNotFit.js';
import { claimsDisagree } from './rules/claimsDisagree.js';
import { claimsMayDisagree } from './rules/claimsMayDisagree.js';
import { comparatorUndefined } from './rules/comparatorUndefined.js';
import { comparatorWithoutFigure } from './rules/comparatorWithoutFigure.js';
import { comparisonClaimed } from './rules/comparisonClaimed.js';
import { comparisonOfAnotherPeriod } from './rules/comparisonOfAnotherPeriod.js';
import { danglingReference } from './rules/danglingReference.js';
import { dueOutsidePlan } from './rules/dueOutsidePlan.js';
import { duplicateId } from './rules/duplicateId.js';
import { duplicateLabel } from './rules/duplicateLabel.js';
import { figureDoesNotFollow } from './rules/figureDoesNotFollow.js';
import { figureOfTwoWholes } from './rules/figureOfTwoWholes.js';
import { figuresDiffer } from './rules/figuresDiffer.js';
import { indicatorPrintedTwice } from './rules/indicatorPrintedTwice.js';
import { indicatorUnused } from './rules/indicatorUnused.js';
import { indicatorWithoutBaseline } from './rules/indicatorWithoutBaseline.js';
import { indicatorWithoutComparison } from './rules/indicatorWithoutComparison.js';
import { indicatorWithoutPolarity } from './rules/indicatorWithoutPolarity.js';
import { nameAndUnitDiffer } from './rules/nameAndUnitDiffer.js';
import { namesVary } from './rules/namesVary.js';
import { oneSidedReference } from './rules/oneSidedReference.js';
import { percentOrPoints } from './rules/percentOrPoints.js';
import { periodTextDiffers } from './rules/periodTextDiffers.js';
import { pointsWrittenAsPercent } from './rules/pointsWrittenAsPercent.js';
import { priorityIsAlsoTheme } from './rules/priorityIsAlsoTheme.js';
import { priorityOutsideThemes } from './rules/priorityOutsideThemes.js';
import { priorityWithoutActions } from './rules/priorityWithoutActions.js';
import { priorityWithoutIndicators } from './rules/priorityWithoutIndicators.js';
import { rankingAndComparison } from './rules/rankingAndComparison.js';
import { sameNameDifferentFigures } from './rules/sameNameDifferentFigures.js';
import { sameNameTwice } from './rules/sameNameTwice.js';
import { sameWordsReadDifferently } from './rules/sameWordsReadDifferently.js';
import { shareOfNoWholeNumber } from './rules/shareOfNoWholeNumber.js';
import { statedCountDiffers } from './rules/statedCountDiffers.js';
import { targetAgainstPolarity } from './rules/targetAgainstPolarity.js';
import { targetAlreadyMet } from './rules/targetAlreadyMet.js';
import { targetContradictsBaseline } from './rules/targetContradictsBaseline.js';
import { targetContradictsItself } from './rules/targetContradictsItself.js';
import { targetNamesComparator } from './rules/targetNamesComparator.js';
import { targetNeedsPolarity } from './rules/targetNeedsPolarity.js';
import { targetWithoutFigure } from './rules/targetWithoutFigure.js';
import { targetWithoutNumber } from './rules/targetWithoutNumber.js';
import { themeWithoutPriorities } from './rules/themeWithoutPriorities.js';
import { wordsAndValueDiffer } from './rules/wordsAndValueDiffer.js';

/** The rule that finds each code, in the order in which findings of one place are given. */
export const RULES: Readonly<Record<FindingCode, Rule>> = {
  'duplicate-id': duplicateId,
  'dangling-reference': danglingReference,
  'one-sided-reference': oneSidedReference,
  'duplicate-label': duplicateLabel,
  'stated-count-differs': statedCountDiffers,
  'same-name-twice': sameNameTwice,
  'names-vary': namesVary,
  'period-text-differs': periodTextDiffers,
  'comparator-undefined': comparatorUndefined,
  'priority-without-indicators': priorityWithoutIndicators,
  'priority-without-actions': priorityWithoutActions,
  'priority-outside-themes': priorityOutsideThemes,
  'priority-is-also-theme': priorityIsAlsoTheme,
  'theme-without-priorities': themeWithoutPriorities,
  'ranking-and-comparison': rankingAndComparison,
  'indicator-unused': indicatorUnused,
  'indicator-printed-twice': indicatorPrintedTwice,
  'same-name-different-figures': sameNameDifferentFigures,
  'name-and-unit-differ': nameAndUnitDiffer,
  'indicator-without-polarity': indicatorWithoutPolarity,
  'indicator-without-baseline': indicatorWithoutBaseline,
  'indicator-without-comparison': indicatorWithoutComparison,
  'baseline-without-period': baselineWithoutPeriod,
  'baseline-length-unclear': baselineLengthUnclear,
  'baseline-of-another-period': baselineOfAnotherPeriod,
  'baseline-after-target': baselineAfterTarget,
  'comparison-of-another-period': comparisonOfAnotherPeriod,
  'comparison-claimed': comparisonClaimed,
  'figure-does-not-follow': figureDoesNotFollow,
  'figures-differ': figuresDiffer,
  'words-and-value-differ': wordsAndValueDiffer,
  'target-contradicts-baseline': targetContradictsBaseline,
  'target-contradicts-itself': targetContradictsItself,
  'target-already-met': targetAlreadyMet,
  'target-against-polarity': targetAgainstPolarity,
  'target-needs-polarity': targetNeedsPolarity,
  'target-names-comparator': targetNamesComparator,
  'target-without-figure': targetWithoutFigure,
  'target-without-number': targetWithoutNumber,
  'comparator-without-figure': comparatorWithoutFigure,
  'bare-number-target': bareNumberTarget,
  'percent-or-points': percentOrPoints,
  'due-outside-plan': dueOutsidePlan,
  'same-words-read-differently': sameWordsReadDifferently,
  'claim-does-not-reconcile': claimDoesNotReconcile,
  'share-of-no-whole-number': shareOfNoWholeNumber,
  'points-written-as-percent': pointsWrittenAsPercent,
  'claims-disagree': claimsDisagree,
  'claims-may-disagree': claimsMayDisagree,
  'claim-levels-do-not-fit': claimLevelsDoNotFit,
  'figure-of-two-wholes': figureOfTwoWholes,
};
