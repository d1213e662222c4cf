BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE answers (
	assessment_id INTEGER NOT NULL, 
	question VARCHAR(100) NOT NULL, 
	answer TEXT, 
	answered BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_answers PRIMARY KEY (assessment_id, question), 
	CONSTRAINT fk_answers_assessment_id_assessments FOREIGN KEY(assessment_id) REFERENCES assessments (id) ON DELETE CASCADE
);
INSERT INTO "answers" VALUES(1,'PE01','{"level":4,"evidence":{"grade":4,"document":"SK 1/2026","dated":"2026-11-24","checked_by":"Inspektorat","checked_on":"2026-11-24"},"note":"diperiksa"}',1,2,2);
INSERT INTO "answers" VALUES(1,'TE01','{"level":4,"evidence":{"grade":4,"document":"SK 1/2026","dated":"2026-11-24","checked_by":"Inspektorat","checked_on":"2026-11-24"}}',1,1,1);
INSERT INTO "answers" VALUES(2,'PE01','{"level":1,"evidence":{"grade":4,"document":"SK 1/2026","dated":"2026-11-24","checked_by":"Inspektorat","checked_on":"2026-11-24"}}',1,1,1);
CREATE TABLE assessments (
	id INTEGER NOT NULL, 
	"key" VARCHAR(32) NOT NULL, 
	start_key VARCHAR(64), 
	details TEXT NOT NULL, 
	details_version INTEGER NOT NULL, 
	details_revision INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	deleted_at DATETIME, 
	CONSTRAINT pk_assessments PRIMARY KEY (id), 
	CONSTRAINT uq_assessments_key UNIQUE ("key"), 
	CONSTRAINT uq_assessments_start_key UNIQUE (start_key)
);
INSERT INTO "assessments" VALUES(1,'yR6p8I04hXKxT_cfa4S9mg','0ed3e8310f3786de24dd5cf8249040183c010a8443ace30625cab561e7c540d5','{"answers":{},"calendar":{},"capacity":{"money_per_quarter":{},"per_owner":{},"step_costs":{},"steps_at_once":4},"carried":{"earlier":{"posts":["1"]},"purchases":[{"class":"cctv","id":"KAK-1","title":"Kamera"}]},"city":{"desa":null,"kecamatan":null,"kelurahan":null,"kind":"kabupaten","name":"Kabupaten Contoh","population":null},"cost":{},"date":"2026-11-24","point_b":{"baseline":null,"owner":"","problem":"","service":"","target":null},"purchases":[],"questionnaire":"tiny@1.0.0","requests":["cctv","app"],"scenarios":[],"service_time":{},"staffing":{}}',2,3,3,'2026-11-24 12:00:00.000000','2026-11-24 12:02:00.000000',NULL);
INSERT INTO "assessments" VALUES(2,'rbkcEGWUf2cce2l85e8CIw','35e33313be1c73ca0047b7ca1920538162e139807908fb0ca843846298a58871','{"answers":{},"calendar":{},"capacity":{"money_per_quarter":{},"per_owner":{},"step_costs":{},"steps_at_once":4},"carried":{},"city":{"desa":null,"kecamatan":null,"kelurahan":null,"kind":"kabupaten","name":"Kabupaten Contoh","population":null},"cost":{},"date":"2026-11-24","point_b":{"baseline":null,"owner":"","problem":"","service":"","target":null},"purchases":[],"questionnaire":"tiny@1.0.0","requests":[],"scenarios":[],"service_time":{},"staffing":{}}',1,1,2,'2026-11-24 12:00:00.000000','2026-11-24 12:03:00.000000','2026-11-24 12:03:00.000000');
CREATE TABLE past_answers (
	assessment_id INTEGER NOT NULL, 
	question VARCHAR(100) NOT NULL, 
	answer TEXT, 
	version INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_past_answers PRIMARY KEY (assessment_id, revision, question), 
	CONSTRAINT fk_past_answers_assessment_id_assessments FOREIGN KEY(assessment_id) REFERENCES assessments (id) ON DELETE CASCADE
);
INSERT INTO "past_answers" VALUES(1,'PE01','{"level":2,"evidence":{"grade":4,"document":"SK 1/2026","dated":"2026-11-24","checked_by":"Inspektorat","checked_on":"2026-11-24"}}',1,1);
CREATE TABLE past_details (
	assessment_id INTEGER NOT NULL, 
	details TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_past_details PRIMARY KEY (assessment_id, version), 
	CONSTRAINT fk_past_details_assessment_id_assessments FOREIGN KEY(assessment_id) REFERENCES assessments (id) ON DELETE CASCADE
);
INSERT INTO "past_details" VALUES(1,'{"answers":{},"calendar":{},"capacity":{"money_per_quarter":{},"per_owner":{},"step_costs":{},"steps_at_once":4},"carried":{"earlier":{"posts":["1"]},"purchases":[{"class":"cctv","id":"KAK-1","title":"Kamera"}]},"city":{"desa":null,"kecamatan":null,"kelurahan":null,"kind":"kabupaten","name":"Kabupaten Contoh","population":null},"cost":{},"date":"2026-11-24","point_b":{"baseline":null,"owner":"","problem":"","service":"","target":null},"purchases":[],"questionnaire":"tiny@1.0.0","requests":["cctv"],"scenarios":[],"service_time":{},"staffing":{}}',1,1);
CREATE TABLE saves (
	assessment_id INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	saved_at DATETIME NOT NULL, 
	form VARCHAR(64), 
	content VARCHAR(64), 
	outcome TEXT, 
	CONSTRAINT pk_saves PRIMARY KEY (assessment_id, revision), 
	CONSTRAINT fk_saves_assessment_id_assessments FOREIGN KEY(assessment_id) REFERENCES assessments (id) ON DELETE CASCADE, 
	CONSTRAINT uq_saves_once UNIQUE (assessment_id, form, content)
);
INSERT INTO "saves" VALUES(1,1,'start','2026-11-24 12:00:00.000000',NULL,NULL,NULL);
INSERT INTO "saves" VALUES(1,2,'answers','2026-11-24 12:01:00.000000','252f10c83610ebca1a059c0bae8255eba2f95be4d1d7bcfa89d7248a82d9f111','8ae1dd662fc28dd1de752eb04be7f65f2dbb8c90ff2b5a4639f9f67dde2ef908','{"clashes":[],"merged":[],"versions":{"PE01":2},"written":["PE01"]}');
INSERT INTO "saves" VALUES(1,3,'details','2026-11-24 12:02:00.000000',NULL,NULL,NULL);
INSERT INTO "saves" VALUES(2,1,'start','2026-11-24 12:00:00.000000',NULL,NULL,NULL);
INSERT INTO "saves" VALUES(2,2,'delete','2026-11-24 12:03:00.000000',NULL,NULL,NULL);
COMMIT;
