import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" ADD COLUMN "email_confirmed_at" timestamp(3) with time zone;
  ALTER TABLE "users" DROP COLUMN "login_attempts";
  ALTER TABLE "users" DROP COLUMN "lock_until";`)

  // Tokens of links on their way were stored in clear, in the accounts and in the queue.
  await db.execute(sql`
  UPDATE "users" SET "reset_password_token" = NULL, "reset_password_expiration" = NULL;
  DO $$ BEGIN
    IF to_regclass('work.job') IS NOT NULL THEN
      DELETE FROM work.job WHERE name = 'mail' AND data->>'kind' = 'account';
    END IF;
  END $$;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" ADD COLUMN "login_attempts" numeric DEFAULT 0;
  ALTER TABLE "users" ADD COLUMN "lock_until" timestamp(3) with time zone;
  ALTER TABLE "users" DROP COLUMN "email_confirmed_at";`)
}
