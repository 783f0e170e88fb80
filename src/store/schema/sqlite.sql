-- The tables of Teraju on SQLite, as one numbered history. A step that has landed never changes; a new one is added
-- at the end, here and in postgres.sql, with the same number (docs/tasks/change-the-schema.md).
--
-- House rules: instansi_id leads every key, so that one office, region or nation can be partitioned by it. Ids count
-- from 1 within an office (table penomoran). Moments are seconds since 1970 in UTC, days are ISO text, yes/no is 1/0,
-- fingerprints are 64 hexadecimal digits. An end that is not known yet is NULL.

-- langkah 1
CREATE TABLE instansi ( -- the office
  instansi_id INTEGER PRIMARY KEY,
  nama TEXT NOT NULL,               -- "Inspektorat"
  daerah TEXT NOT NULL,             -- "Kabupaten Contoh Raya"
  zona TEXT NOT NULL CHECK (zona IN ('WIB','WITA','WIT')),
  latihan INTEGER NOT NULL CHECK (latihan IN (0,1)), -- training data, shown as such on every page
  dibuat INTEGER NOT NULL,
  versi_organisasi INTEGER NOT NULL -- grows with every change of people, posts, relations
) STRICT;

CREATE TABLE penomoran ( -- the last id given out, for each kind of thing
  instansi_id INTEGER NOT NULL REFERENCES instansi,
  nama TEXT NOT NULL,
  terakhir INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, nama)
) STRICT;

CREATE TABLE unit (
  instansi_id INTEGER NOT NULL REFERENCES instansi,
  unit_id INTEGER NOT NULL,
  nama TEXT NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('instansi','sekretariat','irban','subbagian','lain')),
  induk_id INTEGER,
  urutan INTEGER NOT NULL,          -- in print
  mulai TEXT NOT NULL, selesai TEXT,
  PRIMARY KEY (instansi_id, unit_id),
  FOREIGN KEY (instansi_id, induk_id) REFERENCES unit
) STRICT;

CREATE TABLE jabatan ( -- a post in a unit
  instansi_id INTEGER NOT NULL,
  jabatan_id INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  nama TEXT NOT NULL,
  jenis INTEGER NOT NULL CHECK (jenis BETWEEN 1 AND 4), -- BKN jenisJabatan
  fungsi TEXT NOT NULL CHECK (fungsi IN ('inspektur','sekretaris','irban','kasubbag_umpeg','kasubbag','fungsional','pelaksana')),
  eselon TEXT NOT NULL,             -- "III.a", or nothing
  jenjang TEXT NOT NULL,            -- code of the functional ladder ("MU"), or nothing
  atasan_id INTEGER,                -- named superior post; none: the head of the unit, or of the unit above
  mulai TEXT NOT NULL, selesai TEXT,
  PRIMARY KEY (instansi_id, jabatan_id),
  FOREIGN KEY (instansi_id, unit_id) REFERENCES unit,
  FOREIGN KEY (instansi_id, atasan_id) REFERENCES jabatan
) STRICT;

CREATE TABLE pegawai (
  instansi_id INTEGER NOT NULL REFERENCES instansi,
  pegawai_id INTEGER NOT NULL,      -- stays when the NIP changes (PPPK becomes PNS)
  nama TEXT NOT NULL,
  gelar_depan TEXT NOT NULL, gelar_belakang TEXT NOT NULL,
  nip TEXT NOT NULL,                -- today's, 18 digits
  nip_lama TEXT NOT NULL, nik TEXT NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('pns','cpns','pppk')),
  kelamin TEXT CHECK (kelamin IN ('pria','wanita')),
  lahir TEXT, tempat_lahir TEXT NOT NULL,
  golongan TEXT NOT NULL, tmt_golongan TEXT,
  pendidikan TEXT NOT NULL, email TEXT NOT NULL, no_hp TEXT NOT NULL,
  kedudukan TEXT NOT NULL,          -- BKN kedudukanHukum, "01" Aktif
  aktif INTEGER NOT NULL CHECK (aktif IN (0,1)),
  PRIMARY KEY (instansi_id, pegawai_id),
  UNIQUE (instansi_id, nip)
) STRICT;

CREATE TABLE pegawai_nip ( -- every NIP a person ever had
  instansi_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  nip TEXT NOT NULL,
  mulai TEXT NOT NULL,
  PRIMARY KEY (instansi_id, pegawai_id, nip),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
) STRICT;

CREATE TABLE pemangkuan ( -- a person holds a post, from when until when
  instansi_id INTEGER NOT NULL,
  pemangkuan_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  jabatan_id INTEGER NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('D','PLT','PLH','PJ','TT')), -- BKN jenisPenugasan
  mulai TEXT NOT NULL, selesai TEXT,
  nomor_sk TEXT NOT NULL, tanggal_sk TEXT,
  PRIMARY KEY (instansi_id, pemangkuan_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai,
  FOREIGN KEY (instansi_id, jabatan_id) REFERENCES jabatan
) STRICT;

CREATE TABLE penunjukan ( -- an assessor named by decision instead of the line of command
  instansi_id INTEGER NOT NULL,
  penunjukan_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  penilai_id INTEGER NOT NULL,
  mulai TEXT NOT NULL, selesai TEXT,
  dasar TEXT NOT NULL,
  PRIMARY KEY (instansi_id, penunjukan_id),
  CHECK (pegawai_id <> penilai_id), -- nobody assesses himself
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai,
  FOREIGN KEY (instansi_id, penilai_id) REFERENCES pegawai
) STRICT;

CREATE TABLE delegasi ( -- `kepada` may act for `dari`
  instansi_id INTEGER NOT NULL,
  delegasi_id INTEGER NOT NULL,
  dari_id INTEGER NOT NULL,
  kepada_id INTEGER NOT NULL,
  lingkup TEXT NOT NULL CHECK (lingkup IN ('menilai','memvalidasi','memeriksa','menginput')),
  untuk_id INTEGER,                 -- only for this person's file
  mulai TEXT NOT NULL, selesai TEXT,
  dasar TEXT NOT NULL,
  PRIMARY KEY (instansi_id, delegasi_id),
  CHECK (dari_id <> kepada_id),
  FOREIGN KEY (instansi_id, dari_id) REFERENCES pegawai,
  FOREIGN KEY (instansi_id, kepada_id) REFERENCES pegawai,
  FOREIGN KEY (instansi_id, untuk_id) REFERENCES pegawai
) STRICT;

CREATE TABLE peran ( -- roles that no post gives
  instansi_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  peran TEXT NOT NULL CHECK (peran IN ('administrator','pemeriksa_internal','arsiparis')),
  mulai TEXT NOT NULL, selesai TEXT,
  PRIMARY KEY (instansi_id, pegawai_id, peran, mulai),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
) STRICT;

CREATE TABLE akun (
  instansi_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  sandi TEXT NOT NULL,              -- Argon2id string, or nothing
  kode_sekali TEXT NOT NULL,        -- Argon2id string of the administrator's one-time code, or nothing
  kode_sampai INTEGER,
  totp TEXT NOT NULL,               -- base32 secret, or nothing
  totp_aktif INTEGER NOT NULL CHECK (totp_aktif IN (0,1)),
  totp_langkah INTEGER NOT NULL,    -- last time step used: a code works once
  tema TEXT NOT NULL CHECK (tema IN ('','terang','gelap')),
  terkunci INTEGER NOT NULL CHECK (terkunci IN (0,1)),
  PRIMARY KEY (instansi_id, pegawai_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
) STRICT;

CREATE TABLE kode_pemulihan ( -- recovery codes of the second factor, each good once
  instansi_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  sidik TEXT NOT NULL,
  PRIMARY KEY (instansi_id, pegawai_id, sidik),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES akun
) STRICT;

CREATE TABLE sesi ( -- a browser that has signed in
  instansi_id INTEGER NOT NULL,
  kunci TEXT NOT NULL,              -- SHA-256 of the cookie's token
  pegawai_id INTEGER NOT NULL,
  mulai INTEGER NOT NULL, terakhir INTEGER NOT NULL,
  csrf TEXT NOT NULL,
  lengkap INTEGER NOT NULL CHECK (lengkap IN (0,1)), -- second factor given, or not asked for
  alamat TEXT NOT NULL, peramban TEXT NOT NULL,
  PRIMARY KEY (instansi_id, kunci),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES akun
) STRICT;
CREATE INDEX sesi_milik ON sesi (instansi_id, pegawai_id, mulai);

CREATE TABLE percobaan ( -- failed tries to sign in; the key is a fingerprint of account or address
  instansi_id INTEGER NOT NULL REFERENCES instansi,
  kunci TEXT NOT NULL,
  jumlah INTEGER NOT NULL,
  terakhir INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, kunci)
) STRICT;

CREATE TABLE sekali ( -- keys of requests that were carried out, and where they led
  instansi_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  kunci TEXT NOT NULL,
  hasil TEXT NOT NULL,
  pada INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, pegawai_id, kunci)
) STRICT;

CREATE TABLE pengaturan (
  instansi_id INTEGER NOT NULL REFERENCES instansi,
  kunci TEXT NOT NULL,
  nilai TEXT NOT NULL,
  PRIMARY KEY (instansi_id, kunci)
) STRICT;

CREATE TABLE sop ( -- versions of SOP documents; the text never changes
  instansi_id INTEGER NOT NULL REFERENCES instansi,
  sop_id INTEGER NOT NULL,
  nomor TEXT NOT NULL, versi TEXT NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('draf','berlaku','dicabut')),
  naskah TEXT NOT NULL,             -- YAML, as uploaded
  sidik TEXT NOT NULL,              -- of the text
  pengunggah_id INTEGER NOT NULL,   -- 0: came with the program
  diunggah INTEGER NOT NULL, terbit INTEGER, dicabut INTEGER,
  PRIMARY KEY (instansi_id, sop_id)
) STRICT;
CREATE UNIQUE INDEX sop_satu_berlaku ON sop (instansi_id) WHERE keadaan = 'berlaku';

CREATE TABLE berkas_isi ( -- files, named by their fingerprint; the bytes lie beside the database
  instansi_id INTEGER NOT NULL REFERENCES instansi,
  sidik TEXT NOT NULL,
  ukuran INTEGER NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('pdf','png','jpeg','xlsx','docx')),
  masuk INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, sidik)
) STRICT;

CREATE TABLE jurnal ( -- append-only; no statement of the program changes or removes a row
  instansi_id INTEGER NOT NULL REFERENCES instansi,
  nomor INTEGER NOT NULL,           -- 1, 2, 3 ... without gaps
  pada INTEGER NOT NULL,
  pelaku_id INTEGER NOT NULL,       -- 0: the program, or somebody not signed in
  atas_nama_id INTEGER NOT NULL,    -- 0: on his own behalf
  perbuatan TEXT NOT NULL,
  objek TEXT NOT NULL, objek_id INTEGER NOT NULL,
  alamat TEXT NOT NULL, permintaan TEXT NOT NULL,
  sebelum TEXT NOT NULL, sesudah TEXT NOT NULL, -- JSON arrays of [name, value]
  sebelumnya TEXT NOT NULL, sidik TEXT NOT NULL, -- fingerprints: of the entry before, of this one
  PRIMARY KEY (instansi_id, nomor)
) STRICT;
CREATE INDEX jurnal_pelaku ON jurnal (instansi_id, pelaku_id, nomor);
CREATE INDEX jurnal_objek ON jurnal (instansi_id, objek, objek_id, nomor);

CREATE TABLE jurnal_kepala ( -- the last entry of each office's journal
  instansi_id INTEGER PRIMARY KEY REFERENCES instansi,
  nomor INTEGER NOT NULL,
  sidik TEXT NOT NULL
) STRICT;

-- langkah 2
CREATE TABLE skp ( -- the plan of one person for one part of a year
  instansi_id INTEGER NOT NULL,
  skp_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  tahun INTEGER NOT NULL,
  mulai TEXT NOT NULL, selesai TEXT NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('draf','diajukan','ditolak','ditetapkan','ditutup')),
  versi_kerja INTEGER NOT NULL,     -- the version that keadaan speaks of
  versi_berlaku INTEGER NOT NULL,   -- the version last set, 0: none
  jabatan_id INTEGER NOT NULL, unit_id INTEGER NOT NULL,
  penilai_id INTEGER NOT NULL, atasan_penilai_id INTEGER NOT NULL, -- 0: not yet, or nobody
  alasan TEXT NOT NULL,
  diajukan INTEGER, ditetapkan INTEGER,
  kunci INTEGER NOT NULL,           -- grows with every change
  PRIMARY KEY (instansi_id, skp_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
) STRICT;
CREATE INDEX skp_milik ON skp (instansi_id, pegawai_id, tahun);
CREATE INDEX skp_tahun ON skp (instansi_id, tahun, pegawai_id);

CREATE TABLE skp_versi ( -- what a plan said, each version for ever once it was handed in
  instansi_id INTEGER NOT NULL,
  skp_id INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  rencana TEXT NOT NULL,            -- JSON (skp/rencana.h)
  oleh_id INTEGER NOT NULL,
  pada INTEGER NOT NULL,
  sebab TEXT NOT NULL,
  PRIMARY KEY (instansi_id, skp_id, nomor),
  FOREIGN KEY (instansi_id, skp_id) REFERENCES skp
) STRICT;

CREATE TABLE skp_kegiatan ( -- the activities of versions in force, to be found by their words
  instansi_id INTEGER NOT NULL,
  skp_id INTEGER NOT NULL,
  kegiatan INTEGER NOT NULL,
  tahun INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  uraian TEXT NOT NULL,
  lipat TEXT NOT NULL,              -- uraian folded for comparing
  PRIMARY KEY (instansi_id, skp_id, kegiatan),
  FOREIGN KEY (instansi_id, skp_id) REFERENCES skp
) STRICT;
CREATE INDEX skp_kegiatan_lipat ON skp_kegiatan (instansi_id, tahun, lipat);

CREATE TABLE rujukan ( -- lines of the Renja and of the IKU of a year
  instansi_id INTEGER NOT NULL REFERENCES instansi,
  rujukan_id INTEGER NOT NULL,
  tahun INTEGER NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('renja','iku')),
  kode TEXT NOT NULL, uraian TEXT NOT NULL, target TEXT NOT NULL, satuan TEXT NOT NULL,
  dihapus INTEGER NOT NULL CHECK (dihapus IN (0,1)), -- no longer in the list; plans may still name it
  PRIMARY KEY (instansi_id, rujukan_id)
) STRICT;
CREATE INDEX rujukan_tahun ON rujukan (instansi_id, tahun, jenis, kode);

CREATE TABLE pustaka ( -- activities that holders of a post usually have
  instansi_id INTEGER NOT NULL REFERENCES instansi,
  pustaka_id INTEGER NOT NULL,
  jabatan TEXT NOT NULL,            -- name of the post
  uraian TEXT NOT NULL, satuan TEXT NOT NULL, satuan_waktu TEXT NOT NULL, angka_kredit TEXT NOT NULL,
  dihapus INTEGER NOT NULL CHECK (dihapus IN (0,1)),
  PRIMARY KEY (instansi_id, pustaka_id)
) STRICT;
CREATE INDEX pustaka_jabatan ON pustaka (instansi_id, jabatan);

CREATE TABLE berkas ( -- the case: one assessment on its way through the SOP
  instansi_id INTEGER NOT NULL,
  berkas_id INTEGER NOT NULL,
  nomor TEXT NOT NULL,              -- "2025-0147"
  pegawai_id INTEGER NOT NULL,
  tahun INTEGER NOT NULL,
  mulai TEXT NOT NULL, selesai TEXT NOT NULL,
  skp_id INTEGER NOT NULL,
  sop_id INTEGER NOT NULL,          -- the version that it began with
  aturan TEXT NOT NULL,             -- regime of the period
  keadaan TEXT NOT NULL CHECK (keadaan IN ('berjalan','selesai','dibatalkan')),
  simbol TEXT NOT NULL,             -- where it stands
  langkah INTEGER NOT NULL,
  kerja TEXT NOT NULL,              -- what is done there (sop/kerja.h)
  siapa TEXT NOT NULL,              -- whose turn it is (sop/kerja.h)
  tiba INTEGER NOT NULL, tenggat INTEGER,
  kalender TEXT NOT NULL,           -- version of the calendar that gave the due time
  dijeda INTEGER NOT NULL CHECK (dijeda IN (0,1)),
  unit_id INTEGER NOT NULL, wilayah_id INTEGER NOT NULL,
  isi INTEGER NOT NULL,             -- newest form version
  nilai TEXT NOT NULL, sebutan TEXT NOT NULL,
  dibuka INTEGER NOT NULL, ditutup INTEGER,
  kunci INTEGER NOT NULL,           -- grows with every act
  nama_urut TEXT NOT NULL,          -- the person's name, folded, for sorting
  PRIMARY KEY (instansi_id, berkas_id),
  UNIQUE (instansi_id, nomor),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai,
  FOREIGN KEY (instansi_id, skp_id) REFERENCES skp,
  FOREIGN KEY (instansi_id, sop_id) REFERENCES sop
) STRICT;
CREATE UNIQUE INDEX berkas_satu_skp ON berkas (instansi_id, skp_id) WHERE keadaan <> 'dibatalkan';
CREATE INDEX berkas_milik ON berkas (instansi_id, pegawai_id, mulai);
CREATE INDEX berkas_giliran ON berkas (instansi_id, siapa, tenggat) WHERE keadaan = 'berjalan';
CREATE INDEX berkas_giliran_orang ON berkas (instansi_id, pegawai_id, siapa, tenggat) WHERE keadaan = 'berjalan';
CREATE INDEX berkas_giliran_wilayah ON berkas (instansi_id, wilayah_id, siapa, tenggat) WHERE keadaan = 'berjalan';
CREATE INDEX berkas_daftar_tenggat ON berkas (instansi_id, tahun, tenggat, berkas_id);
CREATE INDEX berkas_daftar_nama ON berkas (instansi_id, tahun, nama_urut, berkas_id);
CREATE INDEX berkas_langkah ON berkas (instansi_id, tahun, keadaan, langkah);

CREATE TABLE kunjungan ( -- one stay at one symbol
  instansi_id INTEGER NOT NULL,
  berkas_id INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  simbol TEXT NOT NULL,
  langkah INTEGER NOT NULL,
  tiba INTEGER NOT NULL, mulai INTEGER, selesai INTEGER,
  hasil TEXT NOT NULL CHECK (hasil IN ('berjalan','lanjut','kembali')),
  oleh_id INTEGER NOT NULL, atas_nama_id INTEGER NOT NULL,
  sebagai TEXT NOT NULL, alasan TEXT NOT NULL, ringkas TEXT NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, nomor),
  FOREIGN KEY (instansi_id, berkas_id) REFERENCES berkas
) STRICT;

CREATE TABLE jeda ( -- the clock of a case stands
  instansi_id INTEGER NOT NULL,
  berkas_id INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  kunjungan INTEGER NOT NULL,
  mulai INTEGER NOT NULL, selesai INTEGER,
  alasan TEXT NOT NULL,
  keterangan TEXT NOT NULL,
  oleh_id INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, nomor),
  FOREIGN KEY (instansi_id, berkas_id) REFERENCES berkas
) STRICT;

CREATE TABLE dokumen ( -- what a case has on paper, each state for ever
  instansi_id INTEGER NOT NULL,
  berkas_id INTEGER NOT NULL,
  jenis TEXT NOT NULL,
  nomor INTEGER NOT NULL,
  kunjungan INTEGER NOT NULL,
  naskah TEXT NOT NULL,             -- JSON
  sidik TEXT NOT NULL,
  oleh_id INTEGER NOT NULL,
  pada INTEGER NOT NULL,
  sebab TEXT NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, jenis, nomor),
  FOREIGN KEY (instansi_id, berkas_id) REFERENCES berkas
) STRICT;

CREATE TABLE draf ( -- typed and not handed on
  instansi_id INTEGER NOT NULL,
  berkas_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  lembar TEXT NOT NULL,
  dasar INTEGER NOT NULL,
  isian TEXT NOT NULL,              -- JSON array of [name, text]
  pada INTEGER NOT NULL,
  urut INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, pegawai_id, lembar),
  FOREIGN KEY (instansi_id, berkas_id) REFERENCES berkas
) STRICT;

CREATE TABLE catatan ( -- the log of the year
  instansi_id INTEGER NOT NULL,
  catatan_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  tanggal TEXT NOT NULL,
  skp_id INTEGER NOT NULL, kegiatan INTEGER NOT NULL, -- 0: none
  uraian TEXT NOT NULL,
  kuantitas TEXT NOT NULL, biaya TEXT NOT NULL, waktu TEXT NOT NULL,
  sidik TEXT, nama_file TEXT NOT NULL,
  dihapus INTEGER NOT NULL CHECK (dihapus IN (0,1)),
  pada INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, catatan_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai,
  FOREIGN KEY (instansi_id, sidik) REFERENCES berkas_isi
) STRICT;
CREATE INDEX catatan_milik ON catatan (instansi_id, pegawai_id, tanggal);

CREATE TABLE bukti ( -- what stands for a realisasi
  instansi_id INTEGER NOT NULL,
  bukti_id INTEGER NOT NULL,
  skp_id INTEGER NOT NULL,
  berkas_id INTEGER NOT NULL,       -- 0: before there was a case
  kegiatan INTEGER NOT NULL,        -- 0: of the whole form
  pegawai_id INTEGER NOT NULL,
  nama TEXT NOT NULL, keterangan TEXT NOT NULL,
  sidik TEXT, ukuran INTEGER NOT NULL,
  tanggal TEXT,
  catatan_id INTEGER NOT NULL,      -- 0: not from the log
  oleh_id INTEGER NOT NULL,
  pada INTEGER NOT NULL,
  dilepas INTEGER NOT NULL CHECK (dilepas IN (0,1)),
  PRIMARY KEY (instansi_id, bukti_id),
  FOREIGN KEY (instansi_id, skp_id) REFERENCES skp,
  FOREIGN KEY (instansi_id, sidik) REFERENCES berkas_isi
) STRICT;
CREATE INDEX bukti_skp ON bukti (instansi_id, skp_id);
CREATE INDEX bukti_sidik ON bukti (instansi_id, sidik);

CREATE TABLE catatan_perilaku ( -- the assessor's notebook (form I-i)
  instansi_id INTEGER NOT NULL,
  catatan_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  oleh_id INTEGER NOT NULL,
  tanggal TEXT NOT NULL,
  aspek INTEGER NOT NULL,
  uraian TEXT NOT NULL,
  pada INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, catatan_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
) STRICT;
CREATE INDEX catatan_perilaku_milik ON catatan_perilaku (instansi_id, pegawai_id, tanggal);

CREATE TABLE pengingat (
  instansi_id INTEGER NOT NULL,
  pengingat_id INTEGER NOT NULL,
  untuk_id INTEGER NOT NULL,
  oleh_id INTEGER NOT NULL,         -- 0: the program
  berkas_id INTEGER NOT NULL, skp_id INTEGER NOT NULL,
  jenis TEXT NOT NULL,
  pesan TEXT NOT NULL,
  pada INTEGER NOT NULL, dibaca INTEGER, disurel INTEGER,
  PRIMARY KEY (instansi_id, pengingat_id),
  FOREIGN KEY (instansi_id, untuk_id) REFERENCES pegawai
) STRICT;
CREATE INDEX pengingat_untuk ON pengingat (instansi_id, untuk_id, pengingat_id);
CREATE INDEX pengingat_belum ON pengingat (instansi_id, pengingat_id) WHERE disurel IS NULL;

CREATE TABLE surel ( -- the day on which somebody last got a digest
  instansi_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  terakhir TEXT NOT NULL,
  PRIMARY KEY (instansi_id, pegawai_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
) STRICT;

CREATE TABLE tautan_kalender ( -- the secret of a calendar feed
  instansi_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  sidik TEXT NOT NULL,              -- of the token
  PRIMARY KEY (instansi_id, pegawai_id),
  UNIQUE (instansi_id, sidik),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
) STRICT;

-- langkah 3
CREATE INDEX pengingat_berkas ON pengingat (instansi_id, berkas_id, jenis, pada);
CREATE INDEX skp_keadaan ON skp (instansi_id, keadaan) WHERE keadaan IN ('diajukan','ditolak');
CREATE INDEX berkas_tenggat ON berkas (instansi_id, tenggat) WHERE keadaan = 'berjalan';

CREATE TABLE surel_keadaan ( -- what is known about somebody's e-mail
  instansi_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  mati INTEGER NOT NULL CHECK (mati IN (0,1)), -- the person wants no digest
  gagal INTEGER,                    -- when the last try failed
  kali INTEGER NOT NULL,            -- tries that failed since it last went well
  sebab TEXT NOT NULL,              -- what the mail server said
  PRIMARY KEY (instansi_id, pegawai_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
) STRICT;

-- langkah 4
-- The home page counts a year's cases of every unit from the index alone; the list of all years has its pages and its count by index.
CREATE INDEX berkas_hitung ON berkas (instansi_id, tahun, unit_id, keadaan, langkah, dijeda, tenggat);
CREATE INDEX berkas_semua_tenggat ON berkas (instansi_id, tenggat, berkas_id);
CREATE INDEX berkas_semua_nama ON berkas (instansi_id, nama_urut, berkas_id);

-- langkah 5
CREATE TABLE terbitan ( -- issued papers: frozen, then signed by several
  instansi_id INTEGER NOT NULL,
  berkas_id INTEGER NOT NULL,
  nomor INTEGER NOT NULL,           -- version in the case
  kode TEXT NOT NULL,               -- of verification
  nomor_naskah TEXT NOT NULL,
  blangko TEXT NOT NULL,
  jenis TEXT NOT NULL,
  tanggal TEXT NOT NULL,
  beku TEXT NOT NULL, kini TEXT NOT NULL, -- fingerprint of the frozen and of the newest bytes
  nilai TEXT NOT NULL, sebutan TEXT NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('beku','berlaku','dicabut','diganti')),
  dibuat INTEGER NOT NULL,
  oleh_id INTEGER NOT NULL,
  berakhir INTEGER,
  sebab TEXT NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, nomor),
  UNIQUE (instansi_id, kode),
  UNIQUE (instansi_id, nomor_naskah),
  FOREIGN KEY (instansi_id, berkas_id) REFERENCES berkas
) STRICT;

CREATE TABLE peristiwa ( -- what happened to them
  instansi_id INTEGER NOT NULL,
  berkas_id INTEGER NOT NULL,
  nomor INTEGER NOT NULL,           -- in the case, over all versions
  terbitan INTEGER NOT NULL,
  jenis TEXT NOT NULL,
  pada INTEGER NOT NULL,
  oleh_id INTEGER NOT NULL, atas_nama_id INTEGER NOT NULL,
  sebagai TEXT NOT NULL,
  peran TEXT,                       -- whose signature or word: a lane of the SOP
  cara TEXT,                        -- of a signature
  tanggal TEXT,                     -- as stated: of a receipt on paper
  isi TEXT NOT NULL,
  file TEXT,                        -- fingerprint
  nama_file TEXT NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, nomor),
  FOREIGN KEY (instansi_id, berkas_id, terbitan) REFERENCES terbitan
) STRICT;

-- langkah 6
CREATE TABLE kunci_tanda ( -- with which people sign; opened by their own passphrase alone
  instansi_id INTEGER NOT NULL,
  kunci_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  asal TEXT NOT NULL CHECK (asal IN ('kantor','p12')),
  keadaan TEXT NOT NULL CHECK (keadaan IN ('diminta','berlaku','dicabut','diganti')),
  naskah TEXT NOT NULL,             -- the key file (docs/formats/kunci.md)
  rantai TEXT NOT NULL,             -- PEM of the issued chain; '': not issued yet
  nama TEXT NOT NULL, nip TEXT NOT NULL, penerbit TEXT NOT NULL, nomor TEXT NOT NULL, jejak TEXT NOT NULL,
  dari INTEGER, sampai INTEGER,     -- of the certificate; NULL: not issued yet
  diminta INTEGER NOT NULL,
  terbit INTEGER,
  penerbit_id INTEGER NOT NULL,     -- 0: brought along, or not issued yet
  berakhir INTEGER,
  alasan TEXT NOT NULL,
  PRIMARY KEY (instansi_id, kunci_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
) STRICT;
CREATE INDEX kunci_tanda_milik ON kunci_tanda (instansi_id, pegawai_id, kunci_id);
CREATE UNIQUE INDEX kunci_tanda_satu_diminta ON kunci_tanda (instansi_id, pegawai_id) WHERE keadaan = 'diminta';
CREATE UNIQUE INDEX kunci_tanda_satu_berlaku ON kunci_tanda (instansi_id, pegawai_id) WHERE keadaan = 'berlaku';

CREATE TABLE antrean_bsre ( -- what waits for BSrE, and what came of it; never a passphrase
  instansi_id INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  berkas_id INTEGER NOT NULL,
  terbitan INTEGER NOT NULL,
  sidik TEXT NOT NULL,              -- of the bytes that are to be signed
  bidang TEXT NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('menunggu','dikirim','tidak_diketahui','selesai','ditolak')),
  jawaban TEXT NOT NULL,
  masuk INTEGER NOT NULL,
  dicoba INTEGER,                   -- NULL: never set out
  PRIMARY KEY (instansi_id, nomor),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai,
  FOREIGN KEY (instansi_id, berkas_id, terbitan) REFERENCES terbitan
) STRICT;
CREATE INDEX antrean_bsre_milik ON antrean_bsre (instansi_id, pegawai_id, nomor);

-- langkah 7
-- The archive. A record and its parts never change; what changes has a table of its own.
CREATE TABLE arsip (
  instansi_id INTEGER NOT NULL,
  arsip_id INTEGER NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('penilaian','alih_media')),
  berkas_id INTEGER NOT NULL,       -- 0: an old case that was scanned
  mengoreksi_id INTEGER NOT NULL,   -- the record that this one corrects; 0: none
  judul TEXT NOT NULL,
  pegawai_id INTEGER NOT NULL,
  nama TEXT NOT NULL, nip TEXT NOT NULL, -- as they were then
  unit_id INTEGER NOT NULL, nama_unit TEXT NOT NULL,
  tahun INTEGER NOT NULL, mulai TEXT NOT NULL, selesai TEXT NOT NULL,
  kelas TEXT NOT NULL CHECK (kelas IN ('biasa','terbatas','rahasia','sangat_rahasia')),
  tingkat TEXT NOT NULL, media TEXT NOT NULL,
  nomor_dokumen TEXT NOT NULL, versi INTEGER NOT NULL,
  keterangan TEXT NOT NULL,
  pada INTEGER NOT NULL, oleh_id INTEGER NOT NULL,
  daun TEXT NOT NULL,               -- its leaf in the tree
  kata TEXT NOT NULL,               -- all its words, each between spaces
  ditahan INTEGER NOT NULL CHECK (ditahan IN (0,1)),
  dipinjam INTEGER NOT NULL CHECK (dipinjam IN (0,1)),
  PRIMARY KEY (instansi_id, arsip_id),
  FOREIGN KEY (instansi_id) REFERENCES instansi
) STRICT;
CREATE UNIQUE INDEX arsip_berkas ON arsip (instansi_id, berkas_id) WHERE berkas_id > 0; -- a case is archived once
CREATE INDEX arsip_tahun ON arsip (instansi_id, tahun, arsip_id);
CREATE INDEX arsip_unit ON arsip (instansi_id, unit_id, arsip_id);
CREATE INDEX arsip_pegawai ON arsip (instansi_id, pegawai_id, arsip_id);
CREATE INDEX arsip_ditahan ON arsip (instansi_id, arsip_id) WHERE ditahan = 1;

CREATE TABLE arsip_isi ( -- a part: a file, or a paper of the case
  instansi_id INTEGER NOT NULL,
  arsip_id INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  peran TEXT NOT NULL CHECK (peran IN ('dokumen','formulir','penilaian','bukti','pindaian')),
  nama TEXT NOT NULL,
  sidik TEXT NOT NULL, ukuran INTEGER NOT NULL, mime TEXT NOT NULL,
  dokumen INTEGER NOT NULL,         -- number of the case's paper; 0: bytes in the folder of files
  PRIMARY KEY (instansi_id, arsip_id, nomor),
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
) STRICT;

CREATE TABLE arsip_kata ( -- by which words a record is found
  instansi_id INTEGER NOT NULL,
  kata TEXT NOT NULL,
  arsip_id INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, kata, arsip_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE arsip_daftar ( -- its registrations
  instansi_id INTEGER NOT NULL,
  daftar TEXT NOT NULL CHECK (daftar IN ('kepegawaian','pengendalian')),
  tahun INTEGER NOT NULL,
  urut INTEGER NOT NULL,
  arsip_id INTEGER NOT NULL,
  nomor TEXT NOT NULL,
  kode TEXT NOT NULL,
  pemicu TEXT NOT NULL, aktif INTEGER NOT NULL, inaktif INTEGER NOT NULL, nasib TEXT NOT NULL, dasar TEXT NOT NULL,
  tanggal_pemicu TEXT, aktif_sampai TEXT, inaktif_sampai TEXT, -- NULL: the trigger has not happened
  tempat TEXT NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('berlaku','dibatalkan','dimusnahkan')),
  catatan TEXT NOT NULL,
  pada INTEGER NOT NULL, oleh_id INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, daftar, tahun, urut),
  UNIQUE (instansi_id, daftar, nomor),
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
) STRICT;
CREATE INDEX arsip_daftar_arsip ON arsip_daftar (instansi_id, arsip_id, daftar);
CREATE INDEX arsip_daftar_habis ON arsip_daftar (instansi_id, inaktif_sampai) WHERE keadaan = 'berlaku';

CREATE TABLE arsip_peristiwa ( -- what happened to a record
  instansi_id INTEGER NOT NULL,
  arsip_id INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  jenis TEXT NOT NULL,
  uraian TEXT NOT NULL,
  pada INTEGER NOT NULL, oleh_id INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, arsip_id, nomor),
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
) STRICT;

CREATE TABLE arsip_tahan ( -- legal holds
  instansi_id INTEGER NOT NULL,
  arsip_id INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  sebab TEXT NOT NULL,
  sejak INTEGER NOT NULL, oleh_id INTEGER NOT NULL,
  dilepas INTEGER, dilepas_oleh_id INTEGER NOT NULL, alasan_lepas TEXT NOT NULL,
  PRIMARY KEY (instansi_id, arsip_id, nomor),
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
) STRICT;

CREATE TABLE arsip_pinjam ( -- loans
  instansi_id INTEGER NOT NULL,
  arsip_id INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  peminjam TEXT NOT NULL, keperluan TEXT NOT NULL,
  sejak INTEGER NOT NULL, kembali INTEGER,
  PRIMARY KEY (instansi_id, arsip_id, nomor),
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
) STRICT;

CREATE TABLE arsip_utuh ( -- rounds of fixity
  instansi_id INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  mulai INTEGER NOT NULL, selesai INTEGER NOT NULL,
  oleh_id INTEGER NOT NULL,         -- 0: the program
  arsip INTEGER NOT NULL, berkas INTEGER NOT NULL, byte INTEGER NOT NULL,
  pohon INTEGER NOT NULL, akar TEXT NOT NULL,
  PRIMARY KEY (instansi_id, nomor),
  FOREIGN KEY (instansi_id) REFERENCES instansi
) STRICT;

CREATE TABLE arsip_rusak ( -- what a round found
  instansi_id INTEGER NOT NULL,
  periksa INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  arsip_id INTEGER NOT NULL,        -- 0: of the tree
  isi INTEGER NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('hilang','berubah','akar_berbeda')),
  uraian TEXT NOT NULL,
  PRIMARY KEY (instansi_id, periksa, nomor),
  FOREIGN KEY (instansi_id, periksa) REFERENCES arsip_utuh
) STRICT;

CREATE TABLE arsip_akar ( -- what the monthly minutes say
  instansi_id INTEGER NOT NULL,
  tahun INTEGER NOT NULL, bulan INTEGER NOT NULL CHECK (bulan BETWEEN 1 AND 12),
  jumlah INTEGER NOT NULL,
  akar TEXT NOT NULL, kepala_jurnal TEXT NOT NULL,
  pada INTEGER NOT NULL, oleh_id INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, tahun, bulan),
  FOREIGN KEY (instansi_id) REFERENCES instansi
) STRICT;

CREATE TABLE arsip_usul ( -- proposals for destruction, with their papers
  instansi_id INTEGER NOT NULL,
  usul_id INTEGER NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('diusulkan','dipertimbangkan','disetujui','dilaksanakan','ditolak')),
  alasan TEXT NOT NULL, panitia TEXT NOT NULL, pertimbangan TEXT NOT NULL, persetujuan TEXT NOT NULL,
  berita_acara TEXT NOT NULL, cara TEXT NOT NULL,
  saksi TEXT NOT NULL,              -- JSON: [[name, post, unit], ...]
  pada INTEGER NOT NULL, oleh_id INTEGER NOT NULL,
  kunci INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, usul_id),
  FOREIGN KEY (instansi_id) REFERENCES instansi
) STRICT;

CREATE TABLE arsip_usul_isi (
  instansi_id INTEGER NOT NULL,
  usul_id INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  daftar TEXT NOT NULL,
  arsip_id INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, usul_id, nomor),
  FOREIGN KEY (instansi_id, usul_id) REFERENCES arsip_usul,
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
) STRICT;
CREATE INDEX arsip_usul_isi_arsip ON arsip_usul_isi (instansi_id, arsip_id, daftar);

-- langkah 8
-- The recap asks which of a year's cases have moved on since, from the index alone.
CREATE INDEX berkas_kunci ON berkas (instansi_id, tahun, berkas_id, kunci);

-- langkah 9
CREATE TABLE salinan ( -- numbered copies of an issued paper: the same bytes, each for somebody
  instansi_id INTEGER NOT NULL,
  berkas_id INTEGER NOT NULL,
  terbitan INTEGER NOT NULL,        -- version of the paper
  nomor INTEGER NOT NULL,           -- of that version
  untuk TEXT NOT NULL CHECK (untuk IN ('pegawai','kepegawaian','pengendalian','lain')),
  nama TEXT NOT NULL,               -- for whom
  penerima_id INTEGER NOT NULL,     -- 0: nobody of this office
  cara TEXT NOT NULL CHECK (cara IN ('tautan','surel','kertas')),
  sidik TEXT NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('dibuat','diserahkan','dicatat')),
  dibuat INTEGER NOT NULL,
  oleh_id INTEGER NOT NULL,
  disurel INTEGER,                  -- when the letter went out
  selesai INTEGER,                  -- handed over or noted
  tanggal TEXT,                     -- of the receipt
  diterima TEXT NOT NULL,           -- who received it, by name
  diklik INTEGER NOT NULL CHECK (diklik IN (0,1)), -- by his own click
  catatan TEXT NOT NULL,            -- why it was not handed over
  PRIMARY KEY (instansi_id, berkas_id, terbitan, nomor),
  FOREIGN KEY (instansi_id, berkas_id, terbitan) REFERENCES terbitan
) STRICT;
CREATE INDEX salinan_penerima ON salinan (instansi_id, penerima_id, dibuat) WHERE penerima_id > 0;

-- langkah 10
-- What many cases say together, and what people ask about their data (rekap/jenis.h).
CREATE TABLE pemantauan_sop ( -- the half-yearly monitoring of a SOP
  instansi_id INTEGER NOT NULL,
  pemantauan_id INTEGER NOT NULL,
  sop_id INTEGER NOT NULL,
  dari TEXT NOT NULL, sampai TEXT NOT NULL,
  selesai INTEGER NOT NULL CHECK (selesai IN (0,1)), -- filled in: it stays
  oleh_id INTEGER NOT NULL,
  pada INTEGER NOT NULL,
  kunci INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, pemantauan_id),
  FOREIGN KEY (instansi_id, sop_id) REFERENCES sop
) STRICT;

CREATE TABLE pemantauan_baris ( -- one procedure; its figures as they were when the form was begun
  instansi_id INTEGER NOT NULL,
  pemantauan_id INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  prosedur TEXT NOT NULL,
  norma INTEGER NOT NULL, median INTEGER, terukur INTEGER NOT NULL, lewat INTEGER NOT NULL,
  berjalan TEXT NOT NULL CHECK (berjalan IN ('','ya','tidak')), -- '': not answered yet
  catatan TEXT NOT NULL, tindakan TEXT NOT NULL,
  PRIMARY KEY (instansi_id, pemantauan_id, nomor),
  FOREIGN KEY (instansi_id, pemantauan_id) REFERENCES pemantauan_sop
) STRICT;

CREATE TABLE ketikan ( -- field groups of a case that were typed into the national application
  instansi_id INTEGER NOT NULL,
  berkas_id INTEGER NOT NULL,
  kelompok TEXT NOT NULL,
  sidik TEXT NOT NULL,              -- of the values that were typed
  oleh_id INTEGER NOT NULL,
  pada INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, kelompok),
  FOREIGN KEY (instansi_id, berkas_id) REFERENCES berkas
) STRICT;

CREATE TABLE permintaan_data ( -- requests of people about their own data, with their 72 hours
  instansi_id INTEGER NOT NULL,
  permintaan_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('salinan','perbaikan','penghapusan','pembatasan','keberatan')),
  uraian TEXT NOT NULL,
  diterima INTEGER NOT NULL, tenggat INTEGER NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('terbuka','dipenuhi','ditolak')),
  jawaban TEXT NOT NULL,
  oleh_id INTEGER NOT NULL,         -- who answered; 0: nobody yet
  dijawab INTEGER,
  PRIMARY KEY (instansi_id, permintaan_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
) STRICT;
CREATE INDEX permintaan_milik ON permintaan_data (instansi_id, pegawai_id, permintaan_id);
CREATE INDEX bukti_milik ON bukti (instansi_id, pegawai_id, bukti_id);

-- langkah 11
CREATE TABLE arsip_pindaian ( -- old cases on paper, scanned
  instansi_id INTEGER NOT NULL,
  pindaian_id INTEGER NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('menunggu','disahkan','ditolak')),
  judul TEXT NOT NULL,
  pegawai_id INTEGER NOT NULL, nama TEXT NOT NULL, nip TEXT NOT NULL, -- pegawai_id 0: no longer in the office
  tahun INTEGER NOT NULL,
  sidik TEXT NOT NULL, nama_file TEXT NOT NULL,
  dpi INTEGER NOT NULL, lembar INTEGER NOT NULL,
  warna TEXT NOT NULL CHECK (warna IN ('warna','abu_abu','hitam_putih')),
  alat TEXT NOT NULL, tempat TEXT NOT NULL, keterangan TEXT NOT NULL,
  pada INTEGER NOT NULL, oleh_id INTEGER NOT NULL,
  pemeriksa_id INTEGER NOT NULL, diperiksa INTEGER, catatan TEXT NOT NULL, -- 0 and NULL: not checked yet
  arsip_id INTEGER NOT NULL,        -- 0: no record
  kunci INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, pindaian_id),
  FOREIGN KEY (instansi_id, sidik) REFERENCES berkas_isi
) STRICT;
CREATE INDEX arsip_daftar_tanpa ON arsip_daftar (instansi_id) WHERE tempat = '' AND keadaan = 'berlaku';

-- langkah 12
CREATE TABLE arsip_pohon ( -- full nodes of the tree over the records: an index, made anew where it is missing
  instansi_id INTEGER NOT NULL,
  tingkat INTEGER NOT NULL,         -- 1: over two leaves, 2: over four ...
  nomor INTEGER NOT NULL,           -- from 0
  sidik TEXT NOT NULL,
  PRIMARY KEY (instansi_id, tingkat, nomor),
  FOREIGN KEY (instansi_id) REFERENCES instansi
) STRICT, WITHOUT ROWID;
-- How far the retention of a record has come, without reading the register itself.
CREATE INDEX arsip_daftar_tahap ON arsip_daftar (instansi_id, arsip_id, inaktif_sampai, aktif_sampai, daftar, kode) WHERE keadaan = 'berlaku';

-- langkah 13
CREATE TABLE arsip_asal ( -- of a record that came in a package: what it was where it came from
  instansi_id INTEGER NOT NULL,
  arsip_id INTEGER NOT NULL,
  kantor TEXT NOT NULL, paket TEXT NOT NULL, -- as the package calls them
  nomor INTEGER NOT NULL,
  daun TEXT NOT NULL,
  diarsipkan INTEGER NOT NULL,
  pendaftaran TEXT NOT NULL,     -- its numbers there
  PRIMARY KEY (instansi_id, arsip_id),
  UNIQUE (instansi_id, daun),
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
) STRICT;
CREATE TABLE arsip_naskah ( -- papers (JSON) of cases that are not here
  instansi_id INTEGER NOT NULL,
  sidik TEXT NOT NULL,
  naskah TEXT NOT NULL,
  PRIMARY KEY (instansi_id, sidik),
  FOREIGN KEY (instansi_id) REFERENCES instansi
) STRICT;
CREATE INDEX arsip_daun ON arsip (instansi_id, daun);

-- langkah 14
-- A plan has one case; a correction of its archived record is another one, and the old case makes way for it.
ALTER TABLE berkas ADD COLUMN dilanjutkan INTEGER NOT NULL DEFAULT 0 CHECK (dilanjutkan IN (0,1));
DROP INDEX berkas_satu_skp;
CREATE UNIQUE INDEX berkas_satu_skp ON berkas (instansi_id, skp_id) WHERE keadaan <> 'dibatalkan' AND dilanjutkan = 0;
CREATE INDEX berkas_skp ON berkas (instansi_id, skp_id, berkas_id) WHERE keadaan <> 'dibatalkan';
CREATE TABLE berkas_pembetulan ( -- a case that corrects an archived record
  instansi_id INTEGER NOT NULL,
  berkas_id INTEGER NOT NULL,
  arsip_id INTEGER NOT NULL,
  alasan TEXT NOT NULL,
  pada INTEGER NOT NULL, oleh_id INTEGER NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id),
  FOREIGN KEY (instansi_id, berkas_id) REFERENCES berkas,
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
) STRICT;
CREATE INDEX berkas_pembetulan_arsip ON berkas_pembetulan (instansi_id, arsip_id, berkas_id);

-- langkah 15
CREATE TABLE arsip_paket ( -- packages of the archive that are made in the background
  instansi_id INTEGER NOT NULL,
  paket_id INTEGER NOT NULL,
  nama TEXT NOT NULL,
  isi TEXT NOT NULL,             -- numbers of records, with spaces between
  keadaan TEXT NOT NULL CHECK (keadaan IN ('antre','berjalan','siap','gagal','batal','dihapus')),
  arsip INTEGER NOT NULL, berkas INTEGER NOT NULL, berkas_selesai INTEGER NOT NULL, byte INTEGER NOT NULL,
  pada INTEGER NOT NULL, oleh_id INTEGER NOT NULL,
  detak INTEGER NOT NULL, selesai INTEGER,
  pesan TEXT NOT NULL,
  PRIMARY KEY (instansi_id, paket_id),
  FOREIGN KEY (instansi_id) REFERENCES instansi
) STRICT;

-- langkah 16
ALTER TABLE arsip_paket ADD COLUMN formulir TEXT NOT NULL DEFAULT ''; -- forms of cases as one ZIP, "I-g,I-e": isi are numbers of cases then

-- langkah 17
CREATE TABLE terbitan_bukti ( -- what keeps a paper proven; the paper itself never changes
  instansi_id INTEGER NOT NULL,
  berkas_id INTEGER NOT NULL,
  terbitan INTEGER NOT NULL,
  nomor INTEGER NOT NULL,        -- of the paper, from 1; the newest counts
  atas TEXT NOT NULL,            -- the bytes that it is about (kini of the paper)
  file TEXT NOT NULL,            -- those bytes with evidence behind them; the same: nothing was added
  tingkat TEXT NOT NULL,
  sampai INTEGER,                -- until then it proves itself; empty: it does not now
  kurang TEXT NOT NULL,          -- words with blanks between
  pada INTEGER NOT NULL,
  berikut INTEGER,               -- when it is looked at again; empty: never
  PRIMARY KEY (instansi_id, berkas_id, terbitan, nomor),
  FOREIGN KEY (instansi_id, berkas_id, terbitan) REFERENCES terbitan
) STRICT;
