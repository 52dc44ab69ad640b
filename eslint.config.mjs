/**
 * How the page's scripts are checked beside their types (tsconfig.json) and their layout (.prettierrc.json).
 */

import js from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import globals from "globals";

const ONLY_API = "shared/api.js is the one file that asks the server.";
const ONLY_TEXT = "Text goes into the page as text nodes only; build elements with el().";

/** What each folder may import from: itself and shared/, so that tabs know nothing of each other. */
const folders = ["page", "editor", "desk", "library", "patch_lab", "shared"].map((folder) => ({
  files: [`assets/js/${folder}/*.js`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^\\.\\./(?!\\.\\./wavesurfer/${folder === "shared" ? "" : "|shared/"})`,
            message: "A folder imports from itself and from shared/ only; tabs talk by shared/events.js.",
          },
        ],
      },
    ],
  },
}));

export default [
  { ignores: ["**/node_modules/", ".venv*/", "shared/", "build/"] },
  js.configs.recommended,
  jsdoc.configs["flat/recommended-typescript-flavor-error"],
  {
    files: ["assets/js/**/*.js", "*.mjs"],
    languageOptions: { ecmaVersion: 2025, sourceType: "module", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "array-callback-return": "error",
      complexity: ["error", 10],
      "consistent-return": "error",
      curly: ["error", "multi-line"],
      "default-case-last": "error",
      eqeqeq: "error",
      "max-len": ["error", { code: 110, ignoreUrls: true }],
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 6],
      "no-alert": "error",
      "no-console": "error",
      "no-constructor-return": "error",
      "no-else-return": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-implicit-coercion": "error",
      "no-lonely-if": "error",
      "no-new-func": "error",
      "no-nested-ternary": "error",
      "no-param-reassign": ["error", { props: false }],
      "no-return-assign": "error",
      "no-self-compare": "error",
      "no-shadow": "error",
      "no-template-curly-in-string": "error",
      "no-throw-literal": "error",
      "no-unmodified-loop-condition": "error",
      "no-unneeded-ternary": "error",
      "no-unused-expressions": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-use-before-define": ["error", { functions: false, classes: false, variables: false }],
      "no-useless-concat": "off", // long sentences stand on two lines
      "no-useless-return": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-arrow-callback": "error",
      "prefer-const": "error",
      "prefer-rest-params": "error",
      "prefer-spread": "error",
      "prefer-template": "off", // as above
      "require-atomic-updates": "error",
      "require-await": "error",
      "no-restricted-globals": [
        "error",
        { name: "fetch", message: ONLY_API },
        { name: "XMLHttpRequest", message: ONLY_API },
        { name: "EventSource", message: ONLY_API },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='WebSocket']", message: ONLY_API },
      ],
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: ONLY_TEXT },
        { property: "outerHTML", message: ONLY_TEXT },
        { property: "insertAdjacentHTML", message: ONLY_TEXT },
      ],
      // The checker of types infers what comes back; a sentence says it where that is not plain from the
      // name.
      "jsdoc/reject-any-type": "error",
      "jsdoc/reject-function-type": "error",
      "jsdoc/require-jsdoc": "off",
      "jsdoc/require-param-description": "off",
      "jsdoc/require-property-description": "off",
      "jsdoc/require-returns": "off",
      "jsdoc/require-returns-description": "off",
      "jsdoc/tag-lines": ["error", "any", { startLines: null }],
    },
  },
  ...folders,
  {
    files: ["assets/js/shared/api.js"],
    rules: { "no-restricted-globals": "off", "no-restricted-syntax": "off" },
  },
  { files: ["assets/js/shared/icons.js"], rules: { "max-len": "off" } }, // paths of drawings
  { files: ["assets/js/page/start.js"], rules: { "no-unused-expressions": "off" } }, // Gradio calls it
  { files: ["assets/js/desk/*_processor.js"], languageOptions: { globals: globals.audioWorklet } },
];
