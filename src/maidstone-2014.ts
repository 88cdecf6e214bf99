/**
 * The Community Safety Partnership Plan 2013–2018 of the Safer Maidstone Partnership, refreshed January 2014, as data.
 *
 * @module community-safety-plan/maidstone-2014
 */

export { maidstone2014 } from './data/maidstone-2014.js';
