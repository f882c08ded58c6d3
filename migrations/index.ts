import * as migration_20261122_172918_initial from './20261122_172918_initial';

export const migrations = [
  {
    up: migration_20261122_172918_initial.up,
    down: migration_20261122_172918_initial.down,
    name: '20261122_172918_initial'
  },
];
