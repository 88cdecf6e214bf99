import * as fc from 'fast-check';

// What CI says of a commit is not to hang on chance: it always tries the same random cases. By hand they are new each time.
if (process.env['CI'] !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_140_131 });
