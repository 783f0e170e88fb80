-- The tables of Teraju on PostgreSQL: the same steps, tables and columns as in sqlite.sql, which explains them. Text is
-- compared byte by byte (COLLATE "C"), as SQLite does, whatever the database was created with.
--
-- House rules: instansi_id leads every key, so that one office, region or nation can be partitioned by it. Ids count
-- from 1 within an office (table penomoran). Moments are seconds since 1970 in UTC, days are ISO text, yes/no is 1/0,
-- fingerprints are 64 hexadecimal digits. An end that is not known yet is NULL.

-- langkah 1
CREATE TABLE instansi ( -- the office
  instansi_id BIGINT PRIMARY KEY,
  nama TEXT COLLATE "C" NOT NULL,               -- "Inspektorat"
  daerah TEXT COLLATE "C" NOT NULL,             -- "Kabupaten Contoh Raya"
  zona TEXT COLLATE "C" NOT NULL CHECK (zona IN ('WIB','WITA','WIT')),
  latihan BIGINT NOT NULL CHECK (latihan IN (0,1)), -- training data, shown as such on every page
  dibuat BIGINT NOT NULL,
  versi_organisasi BIGINT NOT NULL -- grows with every change of people, posts, relations
);

CREATE TABLE penomoran ( -- the last id given out, for each kind of thing
  instansi_id BIGINT NOT NULL REFERENCES instansi,
  nama TEXT COLLATE "C" NOT NULL,
  terakhir BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, nama)
);

CREATE TABLE unit (
  instansi_id BIGINT NOT NULL REFERENCES instansi,
  unit_id BIGINT NOT NULL,
  nama TEXT COLLATE "C" NOT NULL,
  jenis TEXT COLLATE "C" NOT NULL CHECK (jenis IN ('instansi','sekretariat','irban','subbagian','lain')),
  induk_id BIGINT,
  urutan BIGINT NOT NULL,          -- in print
  mulai TEXT COLLATE "C" NOT NULL, selesai TEXT COLLATE "C",
  PRIMARY KEY (instansi_id, unit_id),
  FOREIGN KEY (instansi_id, induk_id) REFERENCES unit
);

CREATE TABLE jabatan ( -- a post in a unit
  instansi_id BIGINT NOT NULL,
  jabatan_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  nama TEXT COLLATE "C" NOT NULL,
  jenis BIGINT NOT NULL CHECK (jenis BETWEEN 1 AND 4), -- BKN jenisJabatan
  fungsi TEXT COLLATE "C" NOT NULL CHECK (fungsi IN ('inspektur','sekretaris','irban','kasubbag_umpeg','kasubbag','fungsional','pelaksana')),
  eselon TEXT COLLATE "C" NOT NULL,             -- "III.a", or nothing
  jenjang TEXT COLLATE "C" NOT NULL,            -- code of the functional ladder ("MU"), or nothing
  atasan_id BIGINT,                -- named superior post; none: the head of the unit, or of the unit above
  mulai TEXT COLLATE "C" NOT NULL, selesai TEXT COLLATE "C",
  PRIMARY KEY (instansi_id, jabatan_id),
  FOREIGN KEY (instansi_id, unit_id) REFERENCES unit,
  FOREIGN KEY (instansi_id, atasan_id) REFERENCES jabatan
);

CREATE TABLE pegawai (
  instansi_id BIGINT NOT NULL REFERENCES instansi,
  pegawai_id BIGINT NOT NULL,      -- stays when the NIP changes (PPPK becomes PNS)
  nama TEXT COLLATE "C" NOT NULL,
  gelar_depan TEXT COLLATE "C" NOT NULL, gelar_belakang TEXT COLLATE "C" NOT NULL,
  nip TEXT COLLATE "C" NOT NULL,                -- today's, 18 digits
  nip_lama TEXT COLLATE "C" NOT NULL, nik TEXT COLLATE "C" NOT NULL,
  jenis TEXT COLLATE "C" NOT NULL CHECK (jenis IN ('pns','cpns','pppk')),
  kelamin TEXT COLLATE "C" CHECK (kelamin IN ('pria','wanita')),
  lahir TEXT COLLATE "C", tempat_lahir TEXT COLLATE "C" NOT NULL,
  golongan TEXT COLLATE "C" NOT NULL, tmt_golongan TEXT COLLATE "C",
  pendidikan TEXT COLLATE "C" NOT NULL, email TEXT COLLATE "C" NOT NULL, no_hp TEXT COLLATE "C" NOT NULL,
  kedudukan TEXT COLLATE "C" NOT NULL,          -- BKN kedudukanHukum, "01" Aktif
  aktif BIGINT NOT NULL CHECK (aktif IN (0,1)),
  PRIMARY KEY (instansi_id, pegawai_id),
  UNIQUE (instansi_id, nip)
);

CREATE TABLE pegawai_nip ( -- every NIP a person ever had
  instansi_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  nip TEXT COLLATE "C" NOT NULL,
  mulai TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, pegawai_id, nip),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
);

CREATE TABLE pemangkuan ( -- a person holds a post, from when until when
  instansi_id BIGINT NOT NULL,
  pemangkuan_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  jabatan_id BIGINT NOT NULL,
  jenis TEXT COLLATE "C" NOT NULL CHECK (jenis IN ('D','PLT','PLH','PJ','TT')), -- BKN jenisPenugasan
  mulai TEXT COLLATE "C" NOT NULL, selesai TEXT COLLATE "C",
  nomor_sk TEXT COLLATE "C" NOT NULL, tanggal_sk TEXT COLLATE "C",
  PRIMARY KEY (instansi_id, pemangkuan_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai,
  FOREIGN KEY (instansi_id, jabatan_id) REFERENCES jabatan
);

CREATE TABLE penunjukan ( -- an assessor named by decision instead of the line of command
  instansi_id BIGINT NOT NULL,
  penunjukan_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  penilai_id BIGINT NOT NULL,
  mulai TEXT COLLATE "C" NOT NULL, selesai TEXT COLLATE "C",
  dasar TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, penunjukan_id),
  CHECK (pegawai_id <> penilai_id), -- nobody assesses himself
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai,
  FOREIGN KEY (instansi_id, penilai_id) REFERENCES pegawai
);

CREATE TABLE delegasi ( -- `kepada` may act for `dari`
  instansi_id BIGINT NOT NULL,
  delegasi_id BIGINT NOT NULL,
  dari_id BIGINT NOT NULL,
  kepada_id BIGINT NOT NULL,
  lingkup TEXT COLLATE "C" NOT NULL CHECK (lingkup IN ('menilai','memvalidasi','memeriksa','menginput')),
  untuk_id BIGINT,                 -- only for this person's file
  mulai TEXT COLLATE "C" NOT NULL, selesai TEXT COLLATE "C",
  dasar TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, delegasi_id),
  CHECK (dari_id <> kepada_id),
  FOREIGN KEY (instansi_id, dari_id) REFERENCES pegawai,
  FOREIGN KEY (instansi_id, kepada_id) REFERENCES pegawai,
  FOREIGN KEY (instansi_id, untuk_id) REFERENCES pegawai
);

CREATE TABLE peran ( -- roles that no post gives
  instansi_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  peran TEXT COLLATE "C" NOT NULL CHECK (peran IN ('administrator','pemeriksa_internal','arsiparis')),
  mulai TEXT COLLATE "C" NOT NULL, selesai TEXT COLLATE "C",
  PRIMARY KEY (instansi_id, pegawai_id, peran, mulai),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
);

CREATE TABLE akun (
  instansi_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  sandi TEXT COLLATE "C" NOT NULL,              -- Argon2id string, or nothing
  kode_sekali TEXT COLLATE "C" NOT NULL,        -- Argon2id string of the administrator's one-time code, or nothing
  kode_sampai BIGINT,
  totp TEXT COLLATE "C" NOT NULL,               -- base32 secret, or nothing
  totp_aktif BIGINT NOT NULL CHECK (totp_aktif IN (0,1)),
  totp_langkah BIGINT NOT NULL,    -- last time step used: a code works once
  tema TEXT COLLATE "C" NOT NULL CHECK (tema IN ('','terang','gelap')),
  terkunci BIGINT NOT NULL CHECK (terkunci IN (0,1)),
  PRIMARY KEY (instansi_id, pegawai_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
);

CREATE TABLE kode_pemulihan ( -- recovery codes of the second factor, each good once
  instansi_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  sidik TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, pegawai_id, sidik),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES akun
);

CREATE TABLE sesi ( -- a browser that has signed in
  instansi_id BIGINT NOT NULL,
  kunci TEXT COLLATE "C" NOT NULL,              -- SHA-256 of the cookie's token
  pegawai_id BIGINT NOT NULL,
  mulai BIGINT NOT NULL, terakhir BIGINT NOT NULL,
  csrf TEXT COLLATE "C" NOT NULL,
  lengkap BIGINT NOT NULL CHECK (lengkap IN (0,1)), -- second factor given, or not asked for
  alamat TEXT COLLATE "C" NOT NULL, peramban TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, kunci),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES akun
);
CREATE INDEX sesi_milik ON sesi (instansi_id, pegawai_id, mulai);

CREATE TABLE percobaan ( -- failed tries to sign in; the key is a fingerprint of account or address
  instansi_id BIGINT NOT NULL REFERENCES instansi,
  kunci TEXT COLLATE "C" NOT NULL,
  jumlah BIGINT NOT NULL,
  terakhir BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, kunci)
);

CREATE TABLE sekali ( -- keys of requests that were carried out, and where they led
  instansi_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  kunci TEXT COLLATE "C" NOT NULL,
  hasil TEXT COLLATE "C" NOT NULL,
  pada BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, pegawai_id, kunci)
);

CREATE TABLE pengaturan (
  instansi_id BIGINT NOT NULL REFERENCES instansi,
  kunci TEXT COLLATE "C" NOT NULL,
  nilai TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, kunci)
);

CREATE TABLE sop ( -- versions of SOP documents; the text never changes
  instansi_id BIGINT NOT NULL REFERENCES instansi,
  sop_id BIGINT NOT NULL,
  nomor TEXT COLLATE "C" NOT NULL, versi TEXT COLLATE "C" NOT NULL,
  keadaan TEXT COLLATE "C" NOT NULL CHECK (keadaan IN ('draf','berlaku','dicabut')),
  naskah TEXT COLLATE "C" NOT NULL,             -- YAML, as uploaded
  sidik TEXT COLLATE "C" NOT NULL,              -- of the text
  pengunggah_id BIGINT NOT NULL,   -- 0: came with the program
  diunggah BIGINT NOT NULL, terbit BIGINT, dicabut BIGINT,
  PRIMARY KEY (instansi_id, sop_id)
);
CREATE UNIQUE INDEX sop_satu_berlaku ON sop (instansi_id) WHERE keadaan = 'berlaku';

CREATE TABLE berkas_isi ( -- files, named by their fingerprint; the bytes lie beside the database
  instansi_id BIGINT NOT NULL REFERENCES instansi,
  sidik TEXT COLLATE "C" NOT NULL,
  ukuran BIGINT NOT NULL,
  jenis TEXT COLLATE "C" NOT NULL CHECK (jenis IN ('pdf','png','jpeg','xlsx','docx')),
  masuk BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, sidik)
);

CREATE TABLE jurnal ( -- append-only; no statement of the program changes or removes a row
  instansi_id BIGINT NOT NULL REFERENCES instansi,
  nomor BIGINT NOT NULL,           -- 1, 2, 3 ... without gaps
  pada BIGINT NOT NULL,
  pelaku_id BIGINT NOT NULL,       -- 0: the program, or somebody not signed in
  atas_nama_id BIGINT NOT NULL,    -- 0: on his own behalf
  perbuatan TEXT COLLATE "C" NOT NULL,
  objek TEXT COLLATE "C" NOT NULL, objek_id BIGINT NOT NULL,
  alamat TEXT COLLATE "C" NOT NULL, permintaan TEXT COLLATE "C" NOT NULL,
  sebelum TEXT COLLATE "C" NOT NULL, sesudah TEXT COLLATE "C" NOT NULL, -- JSON arrays of [name, value]
  sebelumnya TEXT COLLATE "C" NOT NULL, sidik TEXT COLLATE "C" NOT NULL, -- fingerprints: of the entry before, of this one
  PRIMARY KEY (instansi_id, nomor)
);
CREATE INDEX jurnal_pelaku ON jurnal (instansi_id, pelaku_id, nomor);
CREATE INDEX jurnal_objek ON jurnal (instansi_id, objek, objek_id, nomor);

CREATE TABLE jurnal_kepala ( -- the last entry of each office's journal
  instansi_id BIGINT PRIMARY KEY REFERENCES instansi,
  nomor BIGINT NOT NULL,
  sidik TEXT COLLATE "C" NOT NULL
);
