CREATE TABLE "summaries" (
	"organisation_id" text NOT NULL,
	"meeting_id" bigint NOT NULL,
	"edition" integer NOT NULL,
	"mark" text NOT NULL,
	"trace_secret" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"texts" jsonb NOT NULL,
	"edited_by" text,
	"edited_by_id" text,
	"edited_at" timestamp with time zone,
	"snapshot" jsonb,
	"sha256" text,
	"signed_by" text,
	"signed_at" timestamp with time zone,
	"reopened_by" text,
	"reopened_at" timestamp with time zone,
	"reopen_reason" text,
	CONSTRAINT "summaries_organisation_id_meeting_id_edition_pk" PRIMARY KEY("organisation_id","meeting_id","edition")
);
--> statement-breakpoint
ALTER TABLE "summaries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_organisation_id_meeting_id_meetings_organisation_id_id_fk" FOREIGN KEY ("organisation_id","meeting_id") REFERENCES "public"."meetings"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "summaries_organisation_id_mark_index" ON "summaries" USING btree ("organisation_id","mark");--> statement-breakpoint
CREATE POLICY "summaries_of_organisation" ON "summaries" AS PERMISSIVE FOR ALL TO "huizhang_app" USING (organisation_id = current_setting('app.organisation', true)) WITH CHECK (organisation_id = current_setting('app.organisation', true));