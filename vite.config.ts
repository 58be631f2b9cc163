import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

const api = process.env.API_ORIGIN ?? 'http://127.0.0.1:8787'

export default defineConfig({
  root: 'web',
  plugins: [solid(), tailwindcss()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': api } },
})
