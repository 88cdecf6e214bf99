export { maidstone2014 } from './data/maidstone-2014/plan.js';
