interface PageResources {
  readonly script: string;
  readonly styles: readonly string[];
  readonly cspSource: string;
  readonly nonce: string;
}

/**
 * The page before anything is shown in it. Its policy allows our script and our style sheets and nothing else: no inline
 * code, no image, no connection. The macro's text reaches the page as messages and becomes text nodes, never markup.
 */
export function pageHtml({ script, styles, cspSource, nonce }: PageResources): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
${styles.map((sheet) => `  <link rel="stylesheet" href="${sheet}">\n`).join('')}  <title>Preview</title>
</head>
<body>
  <main id="preview"></main>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
