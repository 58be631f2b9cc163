CREATE TABLE "meeting_figures" (
	"organisation_id" text NOT NULL,
	"meeting_id" bigint NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"figured_revision" integer,
	"starts_on" date,
	"category" text,
	"trigger" text,
	"hotel" text,
	"drawn_cents" bigint DEFAULT 0 NOT NULL,
	"planned_cents" bigint,
	"spent_cents" bigint,
	"is_settled" boolean DEFAULT false NOT NULL,
	"person_days" integer,
	"kept_count" integer DEFAULT 0 NOT NULL,
	"due_count" integer DEFAULT 0 NOT NULL,
	"due_changes_on" date,
	"satisfied_count" integer DEFAULT 0 NOT NULL,
	"answer_count" integer DEFAULT 0 NOT NULL,
	"share_departments" bigint[],
	"share_cents" bigint[],
	"settling_revision" integer,
	"undecided_count" integer,
	"fault_count" integer,
	CONSTRAINT "meeting_figures_organisation_id_meeting_id_pk" PRIMARY KEY("organisation_id","meeting_id")
);
--> statement-breakpoint
ALTER TABLE "meeting_figures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meeting_figures" ADD CONSTRAINT "meeting_figures_organisation_id_meeting_id_meetings_organisation_id_id_fk" FOREIGN KEY ("organisation_id","meeting_id") REFERENCES "public"."meetings"("organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_figures_organisation_id_starts_on_index" ON "meeting_figures" USING btree ("organisation_id","starts_on");--> statement-breakpoint
CREATE INDEX "meeting_figures_organisation_id_due_changes_on_index" ON "meeting_figures" USING btree ("organisation_id","due_changes_on");--> statement-breakpoint
CREATE INDEX "meeting_figures_stale" ON "meeting_figures" USING btree ("organisation_id","meeting_id") WHERE figured_revision is distinct from revision;--> statement-breakpoint
CREATE POLICY "meeting_figures_of_organisation" ON "meeting_figures" AS PERMISSIVE FOR ALL TO "huizhang_app" USING (organisation_id = current_setting('app.organisation', true)) WITH CHECK (organisation_id = current_setting('app.organisation', true));--> statement-breakpoint
INSERT INTO "meeting_figures" ("organisation_id", "meeting_id") SELECT "organisation_id", "id" FROM "meetings";
