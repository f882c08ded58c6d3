import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "posts" ADD COLUMN "changed_by_id" integer;
  ALTER TABLE "_posts_v" ADD COLUMN "version_changed_by_id" integer;
  ALTER TABLE "events" ADD COLUMN "changed_by_id" integer;
  ALTER TABLE "_events_v" ADD COLUMN "version_changed_by_id" integer;
  ALTER TABLE "topics" ADD COLUMN "changed_by_id" integer;
  ALTER TABLE "_topics_v" ADD COLUMN "version_changed_by_id" integer;
  ALTER TABLE "team_members" ADD COLUMN "changed_by_id" integer;
  ALTER TABLE "_team_members_v" ADD COLUMN "version_changed_by_id" integer;
  ALTER TABLE "pages" ADD COLUMN "changed_by_id" integer;
  ALTER TABLE "_pages_v" ADD COLUMN "version_changed_by_id" integer;
  ALTER TABLE "media" ADD COLUMN "changed_by_id" integer;
  ALTER TABLE "documents" ADD COLUMN "changed_by_id" integer;
  ALTER TABLE "newsletters" ADD COLUMN "changed_by_id" integer;
  ALTER TABLE "contact_messages" ADD COLUMN "changed_by_id" integer;
  ALTER TABLE "barrier_reports" ADD COLUMN "changed_by_id" integer;
  ALTER TABLE "settings" ADD COLUMN "changed_by_id" integer;
  ALTER TABLE "posts" ADD CONSTRAINT "posts_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_posts_v" ADD CONSTRAINT "_posts_v_version_changed_by_id_users_id_fk" FOREIGN KEY ("version_changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v" ADD CONSTRAINT "_events_v_version_changed_by_id_users_id_fk" FOREIGN KEY ("version_changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "topics" ADD CONSTRAINT "topics_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_topics_v" ADD CONSTRAINT "_topics_v_version_changed_by_id_users_id_fk" FOREIGN KEY ("version_changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "team_members" ADD CONSTRAINT "team_members_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_team_members_v" ADD CONSTRAINT "_team_members_v_version_changed_by_id_users_id_fk" FOREIGN KEY ("version_changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_changed_by_id_users_id_fk" FOREIGN KEY ("version_changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "newsletters" ADD CONSTRAINT "newsletters_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contact_messages" ADD CONSTRAINT "contact_messages_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "barrier_reports" ADD CONSTRAINT "barrier_reports_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settings" ADD CONSTRAINT "settings_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "posts_changed_by_idx" ON "posts" USING btree ("changed_by_id");
  CREATE INDEX "_posts_v_version_version_changed_by_idx" ON "_posts_v" USING btree ("version_changed_by_id");
  CREATE INDEX "events_changed_by_idx" ON "events" USING btree ("changed_by_id");
  CREATE INDEX "_events_v_version_version_changed_by_idx" ON "_events_v" USING btree ("version_changed_by_id");
  CREATE INDEX "topics_changed_by_idx" ON "topics" USING btree ("changed_by_id");
  CREATE INDEX "_topics_v_version_version_changed_by_idx" ON "_topics_v" USING btree ("version_changed_by_id");
  CREATE INDEX "team_members_changed_by_idx" ON "team_members" USING btree ("changed_by_id");
  CREATE INDEX "_team_members_v_version_version_changed_by_idx" ON "_team_members_v" USING btree ("version_changed_by_id");
  CREATE INDEX "pages_changed_by_idx" ON "pages" USING btree ("changed_by_id");
  CREATE INDEX "_pages_v_version_version_changed_by_idx" ON "_pages_v" USING btree ("version_changed_by_id");
  CREATE INDEX "media_changed_by_idx" ON "media" USING btree ("changed_by_id");
  CREATE INDEX "documents_changed_by_idx" ON "documents" USING btree ("changed_by_id");
  CREATE INDEX "newsletters_changed_by_idx" ON "newsletters" USING btree ("changed_by_id");
  CREATE INDEX "contact_messages_changed_by_idx" ON "contact_messages" USING btree ("changed_by_id");
  CREATE INDEX "barrier_reports_changed_by_idx" ON "barrier_reports" USING btree ("changed_by_id");
  CREATE INDEX "settings_changed_by_idx" ON "settings" USING btree ("changed_by_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "posts" DROP CONSTRAINT "posts_changed_by_id_users_id_fk";
  
  ALTER TABLE "_posts_v" DROP CONSTRAINT "_posts_v_version_changed_by_id_users_id_fk";
  
  ALTER TABLE "events" DROP CONSTRAINT "events_changed_by_id_users_id_fk";
  
  ALTER TABLE "_events_v" DROP CONSTRAINT "_events_v_version_changed_by_id_users_id_fk";
  
  ALTER TABLE "topics" DROP CONSTRAINT "topics_changed_by_id_users_id_fk";
  
  ALTER TABLE "_topics_v" DROP CONSTRAINT "_topics_v_version_changed_by_id_users_id_fk";
  
  ALTER TABLE "team_members" DROP CONSTRAINT "team_members_changed_by_id_users_id_fk";
  
  ALTER TABLE "_team_members_v" DROP CONSTRAINT "_team_members_v_version_changed_by_id_users_id_fk";
  
  ALTER TABLE "pages" DROP CONSTRAINT "pages_changed_by_id_users_id_fk";
  
  ALTER TABLE "_pages_v" DROP CONSTRAINT "_pages_v_version_changed_by_id_users_id_fk";
  
  ALTER TABLE "media" DROP CONSTRAINT "media_changed_by_id_users_id_fk";
  
  ALTER TABLE "documents" DROP CONSTRAINT "documents_changed_by_id_users_id_fk";
  
  ALTER TABLE "newsletters" DROP CONSTRAINT "newsletters_changed_by_id_users_id_fk";
  
  ALTER TABLE "contact_messages" DROP CONSTRAINT "contact_messages_changed_by_id_users_id_fk";
  
  ALTER TABLE "barrier_reports" DROP CONSTRAINT "barrier_reports_changed_by_id_users_id_fk";
  
  ALTER TABLE "settings" DROP CONSTRAINT "settings_changed_by_id_users_id_fk";
  
  DROP INDEX "posts_changed_by_idx";
  DROP INDEX "_posts_v_version_version_changed_by_idx";
  DROP INDEX "events_changed_by_idx";
  DROP INDEX "_events_v_version_version_changed_by_idx";
  DROP INDEX "topics_changed_by_idx";
  DROP INDEX "_topics_v_version_version_changed_by_idx";
  DROP INDEX "team_members_changed_by_idx";
  DROP INDEX "_team_members_v_version_version_changed_by_idx";
  DROP INDEX "pages_changed_by_idx";
  DROP INDEX "_pages_v_version_version_changed_by_idx";
  DROP INDEX "media_changed_by_idx";
  DROP INDEX "documents_changed_by_idx";
  DROP INDEX "newsletters_changed_by_idx";
  DROP INDEX "contact_messages_changed_by_idx";
  DROP INDEX "barrier_reports_changed_by_idx";
  DROP INDEX "settings_changed_by_idx";
  ALTER TABLE "posts" DROP COLUMN "changed_by_id";
  ALTER TABLE "_posts_v" DROP COLUMN "version_changed_by_id";
  ALTER TABLE "events" DROP COLUMN "changed_by_id";
  ALTER TABLE "_events_v" DROP COLUMN "version_changed_by_id";
  ALTER TABLE "topics" DROP COLUMN "changed_by_id";
  ALTER TABLE "_topics_v" DROP COLUMN "version_changed_by_id";
  ALTER TABLE "team_members" DROP COLUMN "changed_by_id";
  ALTER TABLE "_team_members_v" DROP COLUMN "version_changed_by_id";
  ALTER TABLE "pages" DROP COLUMN "changed_by_id";
  ALTER TABLE "_pages_v" DROP COLUMN "version_changed_by_id";
  ALTER TABLE "media" DROP COLUMN "changed_by_id";
  ALTER TABLE "documents" DROP COLUMN "changed_by_id";
  ALTER TABLE "newsletters" DROP COLUMN "changed_by_id";
  ALTER TABLE "contact_messages" DROP COLUMN "changed_by_id";
  ALTER TABLE "barrier_reports" DROP COLUMN "changed_by_id";
  ALTER TABLE "settings" DROP COLUMN "changed_by_id";`)
}
