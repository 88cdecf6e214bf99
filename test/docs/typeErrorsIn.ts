import { join } from 'node:path';
import ts from 'typescript';
import { type Example, root } from './collectExamples.js';

/** Compiles examples as a strict user would, each as a module next to `package.json`, and gives what the compiler says. */
export function typeErrorsIn(examples: readonly Example[]): string[] {
  const sources = new Map(examples.map((example, index) => [join(root, `example-${String(index)}.ts`), example]));
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  const options: ts.CompilerOptions = {
    ...config?.options,
    // An example may name a value only to show it.
    noUnusedLocals: false,
    paths: {
      'community-safety-plan': [join(root, 'src/index.ts')],
      'community-safety-plan/*.json': [join(root, 'dist/*.json')],
      'community-safety-plan/*': [join(root, 'src/*.ts')],
    },
  };
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (file) => sources.has(file) || disk.fileExists(file),
    readFile: (file) => sources.get(file)?.code ?? disk.readFile(file),
    getSourceFile: (file, version, ...rest) => {
      const example = sources.get(file);
      if (example === undefined) return disk.getSourceFile(file, version, ...rest);
      return ts.createSourceFile(file, `${example.code}\nexport {};`, version, true);
    },
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return [...sources].flatMap(([path, { file, line }]) => {
    const tree = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(tree), ...program.getSemanticDiagnostics(tree)].map((diagnostic) => {
      const at = line + (tree?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0);
      return `${file}:${String(at)}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`;
    });
  });
}
