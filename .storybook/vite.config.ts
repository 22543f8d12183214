import { defineConfig } from 'vite';

/** Stories are built from the sources as they are; what the embed's own configuration does to them has no place here. */
export default defineConfig({ publicDir: false, build: { chunkSizeWarningLimit: 4096 } });
