// The server offers what npm brought under other addresses than npm does.

declare module "*/wavesurfer/wavesurfer.esm.js" {
  export { default } from "wavesurfer.js";
}

declare module "*/wavesurfer/plugins/minimap.esm.js" {
  export { default } from "wavesurfer.js/plugins/minimap";
}

declare module "*/wavesurfer/plugins/regions.esm.js" {
  export { default, type Region } from "wavesurfer.js/plugins/regions";
}

declare module "*/wavesurfer/plugins/timeline.esm.js" {
  export { default } from "wavesurfer.js/plugins/timeline";
}
