// What a phone does not need of a style or a script is left here: comments and the layout of the source.

/** A style without comments, line ends and spaces for eyes. Its strings hold no braces or semicolons. */
export function slimStyle(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/([{;][\w-]+): /g, '$1:')
    .replaceAll(';}', '}')
    .trim();
}

/** A script without lines that only comment, and without indentation. Its texts stay within their lines. */
export function slimScript(script: string): string {
  return script
    .split('\n')
    .map(line => line.trim())
    .filter(line => line && !line.startsWith('//') && !/^\/\*\*.*\*\/$/.test(line))
    .join('\n');
}
