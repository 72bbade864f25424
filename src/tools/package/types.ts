/**
 * The types of the package. Declarations are those of the compiler; what the project derives from a schema is written out
 * as it comes to be, so that whoever uses the package needs no zod.
 */
import { relative, resolve } from 'node:path';
import ts from 'typescript';

const HEAD = '// Written by the build of the package from its schema.\n';

/** Every exported type of a file, each written out in full. */
function writtenOut(program: ts.Program, source: ts.SourceFile): string {
  const checker = program.getTypeChecker();
  const printer = ts.createPrinter();
  const symbol = checker.getSymbolAtLocation(source);
  const types = checker
    .getExportsOfModule(symbol as ts.Symbol)
    .filter(({ flags }) => flags & ts.SymbolFlags.TypeAlias)
    .map((alias) => {
      const node = checker.typeToTypeNode(
        checker.getDeclaredTypeOfSymbol(alias),
        undefined,
        ts.NodeBuilderFlags.NoTruncation |
          ts.NodeBuilderFlags.InTypeAlias |
          ts.NodeBuilderFlags.MultilineObjectLiterals,
      );
      if (node === undefined) throw new Error(`The type ${alias.name} cannot be written out`);
      return `export type ${alias.name} = ${printer.printNode(ts.EmitHint.Unspecified, node, source)};\n`;
    });
  return HEAD + types.join('');
}

/**
 * @param entries files of `src` that the package exports  @param flat files whose types are written out
 * @returns path below the folder of types → text
 */
export function typesOf(entries: readonly string[], flat: readonly string[]): ReadonlyMap<string, string> {
  const config = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent({ ...(config.config as object), include: [] }, ts.sys, '.');
  const program = ts.createProgram({
    rootNames: entries.map((file) => resolve('src', file)),
    options: {
      ...options,
      rootDir: resolve('src'),
      outDir: resolve('types'),
      types: ['node'],
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
    },
  });
  const written = new Map<string, string>();
  const { emitSkipped, diagnostics } = program.emit(undefined, (file, text) =>
    // The compiler leaves the endings of the sources in declarations; beside these lie none.
    written.set(
      relative(resolve('types'), file).replaceAll('\\', '/'),
      text.replaceAll(/(from ["']\.[^"']+)\.ts(["'])/g, '$1.js$2'),
    ),
  );
  if (emitSkipped || diagnostics.length > 0)
    throw new Error(ts.formatDiagnostics(diagnostics, ts.createCompilerHost(options)));
  for (const file of flat) {
    const source = program.getSourceFile(resolve('src', file));
    if (source) written.set(file.replace(/\.ts$/, '.d.ts'), writtenOut(program, source));
  }
  return reached(written, entries);
}

/** Only what the entries lead to: a type that is written out needs no longer what it was derived from. */
function reached(written: ReadonlyMap<string, string>, entries: readonly string[]): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  const open = entries.map((file) => file.replace(/\.ts$/, '.d.ts'));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const text = written.get(file);
    if (text === undefined || kept.has(file)) continue;
    kept.set(file, text);
    for (const [, path = ''] of text.matchAll(/from ["'](\.[^"']+)["']|import\(["'](\.[^"']+)["']\)/g))
      open.push(new URL(path, `file:///${file}`).pathname.slice(1).replace(/\.(js|ts)$/, '.d.ts'));
  }
  return kept;
}
