import * as migration_20261122_172918_initial from './20261122_172918_initial';
import * as migration_20261122_204728_mail from './20261122_204728_mail';
import * as migration_20261123_003441_year from './20261123_003441_year';
import * as migration_20261125_221330_empty_slugs from './20261125_221330_empty_slugs';
import * as migration_20261125_225245_all_day from './20261125_225245_all_day';
import * as migration_20261125_230600_changed_by from './20261125_230600_changed_by';
import * as migration_20261125_231200_accounts from './20261125_231200_accounts';
import * as migration_20261125_232000_logo_of_the_ministry from './20261125_232000_logo_of_the_ministry';
import * as migration_20261125_232833_newsletter_hold from './20261125_232833_newsletter_hold';
import * as migration_20261125_234523_registration_hosts from './20261125_234523_registration_hosts';
import * as migration_20261126_012641_send_zone from './20261126_012641_send_zone';

export const migrations = [
  {
    up: migration_20261122_172918_initial.up,
    down: migration_20261122_172918_initial.down,
    name: '20261122_172918_initial',
  },
  {
    up: migration_20261122_204728_mail.up,
    down: migration_20261122_204728_mail.down,
    name: '20261122_204728_mail',
  },
  {
    up: migration_20261123_003441_year.up,
    down: migration_20261123_003441_year.down,
    name: '20261123_003441_year',
  },
  {
    up: migration_20261125_221330_empty_slugs.up,
    down: migration_20261125_221330_empty_slugs.down,
    name: '20261125_221330_empty_slugs',
  },
  {
    up: migration_20261125_225245_all_day.up,
    down: migration_20261125_225245_all_day.down,
    name: '20261125_225245_all_day',
  },
  {
    up: migration_20261125_230600_changed_by.up,
    down: migration_20261125_230600_changed_by.down,
    name: '20261125_230600_changed_by',
  },
  {
    up: migration_20261125_231200_accounts.up,
    down: migration_20261125_231200_accounts.down,
    name: '20261125_231200_accounts',
  },
  {
    up: migration_20261125_232000_logo_of_the_ministry.up,
    down: migration_20261125_232000_logo_of_the_ministry.down,
    name: '20261125_232000_logo_of_the_ministry',
  },
  {
    up: migration_20261125_232833_newsletter_hold.up,
    down: migration_20261125_232833_newsletter_hold.down,
    name: '20261125_232833_newsletter_hold',
  },
  {
    up: migration_20261125_234523_registration_hosts.up,
    down: migration_20261125_234523_registration_hosts.down,
    name: '20261125_234523_registration_hosts',
  },
  {
    up: migration_20261126_012641_send_zone.up,
    down: migration_20261126_012641_send_zone.down,
    name: '20261126_012641_send_zone'
  },
];
