import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The globals that a built file may use: the language's data structures, but no clock and no host. */
export const LANGUAGE: readonly string[] = [
  'Array',
  'BigInt',
  'Float32Array',
  'Float64Array',
  'Infinity',
  'Int32Array',
  'JSON',
  'Map',
  'Number',
  'Object',
  'RangeError',
  'RegExp',
  'Set',
  'String',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'undefined',
];
const OF_MATH = ['Math.abs', 'Math.ceil', 'Math.floor', 'Math.log', 'Math.max', 'Math.min'];

/**
 * Whatever in a file needs a host, a clock, randomness or a compiler: each free name, import and way to `Function`. The
 * named imports are allowed.
 */
export function foreignNames(text: string, packages: readonly string[] = ['hcpcs']): readonly string[] {
  const { file, checker } = parse(text);
  const found = new Set<string>();
  walk(file, (node) => {
    const name = foreignName(node, checker, packages);
    if (name !== undefined) found.add(name);
  });
  return [...found].sort();
}

/** Every regular expression literal in a file. */
export function expressionsIn(path: string): readonly string[] {
  const expressions: string[] = [];
  walk(parse(readFileSync(path, 'utf8')).file, (node) => {
    if (ts.isRegularExpressionLiteral(node)) expressions.push(node.text);
  });
  return expressions;
}

/** Parses the text as a TypeScript file without libraries, so that it knows only what it declares. */
function parse(text: string): { file: ts.SourceFile; checker: ts.TypeChecker } {
  const name = 'built.ts';
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
  const options: ts.CompilerOptions = { noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.ESNext };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (path) => (path === name ? file : undefined),
  };
  return { file, checker: ts.createProgram([name], options, host).getTypeChecker() };
}

/**
 * Visits each node, except those after `0 &&`. They never run: they only show Node's CommonJS reader the export names.
 */
function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  if (ts.isBinaryExpression(node) && node.getText().startsWith('0 && ')) return;
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function foreignName(node: ts.Node, checker: ts.TypeChecker, packages: readonly string[]): string | undefined {
  if (ts.isMetaProperty(node) || node.kind === ts.SyntaxKind.ImportKeyword) return node.parent.getText();
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return packages.includes(text(node.moduleSpecifier) ?? '') ? undefined : node.moduleSpecifier.getText();
  }
  if (text(node) === 'constructor' || node.kind === ts.SyntaxKind.ThisKeyword) return node.getText();
  if (!ts.isIdentifier(node) || isNameOfProperty(node) || isDeclared(node, checker)) return undefined;
  if (LANGUAGE.includes(node.text)) return undefined;
  const used = useOf(node).replaceAll('"', "'");
  const ofCommonJs = ['module.exports', ...packages.map((name) => `require('${name}')`)];
  return OF_MATH.includes(used) || ofCommonJs.includes(used) ? undefined : node.text;
}

function text(node: ts.Node): string | undefined {
  return ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** A free name with the property that is read from it, or with its call. */
function useOf(node: ts.Identifier): string {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) || ts.isCallExpression(parent) ? parent : node).getText();
}

function isNameOfProperty(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) return parent.propertyName === node;
  return ts.isPropertyAssignment(parent) && parent.name === node;
}

function isDeclared(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  if (node.text === 'globalThis' || node.text === 'arguments') return false;
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  return symbol?.declarations !== undefined;
}
