export { requireText } from './require.js';
