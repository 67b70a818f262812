# One image for every role: ROLE=web, scheduler or worker (docker-compose.yml), or all of them in one container.

# better-sqlite3 is compiled here where no ready build is to be had; compilers stay out of the last image.
FROM node:20-bookworm-slim AS tools
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./

FROM tools AS build
RUN npm ci
COPY tsconfig.json nest-cli.json .swcrc ./
COPY src ./src
RUN npm run build

FROM tools AS packages
RUN npm ci --omit=dev && npm cache clean --force

FROM node:20-bookworm-slim
ENV NODE_ENV=production PORT=3000
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
# `npm run cli -- …` asks it, and it sees that this image was built already.
COPY src/build-when-needed.mjs ./src/
COPY config ./config
# The database of SQLite, its key, and backups live here; a volume keeps them.
RUN mkdir data && chown node:node data
VOLUME /app/data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
