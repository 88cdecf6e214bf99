export { requireKeys as refuseMisspelt } from './require.js';
