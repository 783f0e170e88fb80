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

-- langkah 2
CREATE TABLE skp (
  instansi_id BIGINT NOT NULL,
  skp_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  tahun BIGINT NOT NULL,
  mulai TEXT COLLATE "C" NOT NULL, selesai TEXT COLLATE "C" NOT NULL,
  keadaan TEXT COLLATE "C" NOT NULL CHECK (keadaan IN ('draf','diajukan','ditolak','ditetapkan','ditutup')),
  versi_kerja BIGINT NOT NULL,
  versi_berlaku BIGINT NOT NULL,
  jabatan_id BIGINT NOT NULL, unit_id BIGINT NOT NULL,
  penilai_id BIGINT NOT NULL, atasan_penilai_id BIGINT NOT NULL,
  alasan TEXT COLLATE "C" NOT NULL,
  diajukan BIGINT, ditetapkan BIGINT,
  kunci BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, skp_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
);
CREATE INDEX skp_milik ON skp (instansi_id, pegawai_id, tahun);
CREATE INDEX skp_tahun ON skp (instansi_id, tahun, pegawai_id);
CREATE TABLE skp_versi (
  instansi_id BIGINT NOT NULL,
  skp_id BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  rencana TEXT COLLATE "C" NOT NULL,
  oleh_id BIGINT NOT NULL,
  pada BIGINT NOT NULL,
  sebab TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, skp_id, nomor),
  FOREIGN KEY (instansi_id, skp_id) REFERENCES skp
);
CREATE TABLE skp_kegiatan (
  instansi_id BIGINT NOT NULL,
  skp_id BIGINT NOT NULL,
  kegiatan BIGINT NOT NULL,
  tahun BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  uraian TEXT COLLATE "C" NOT NULL,
  lipat TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, skp_id, kegiatan),
  FOREIGN KEY (instansi_id, skp_id) REFERENCES skp
);
CREATE INDEX skp_kegiatan_lipat ON skp_kegiatan (instansi_id, tahun, lipat);
CREATE TABLE rujukan (
  instansi_id BIGINT NOT NULL REFERENCES instansi,
  rujukan_id BIGINT NOT NULL,
  tahun BIGINT NOT NULL,
  jenis TEXT COLLATE "C" NOT NULL CHECK (jenis IN ('renja','iku')),
  kode TEXT COLLATE "C" NOT NULL, uraian TEXT COLLATE "C" NOT NULL, target TEXT COLLATE "C" NOT NULL, satuan TEXT COLLATE "C" NOT NULL,
  dihapus BIGINT NOT NULL CHECK (dihapus IN (0,1)),
  PRIMARY KEY (instansi_id, rujukan_id)
);
CREATE INDEX rujukan_tahun ON rujukan (instansi_id, tahun, jenis, kode);
CREATE TABLE pustaka (
  instansi_id BIGINT NOT NULL REFERENCES instansi,
  pustaka_id BIGINT NOT NULL,
  jabatan TEXT COLLATE "C" NOT NULL,
  uraian TEXT COLLATE "C" NOT NULL, satuan TEXT COLLATE "C" NOT NULL, satuan_waktu TEXT COLLATE "C" NOT NULL, angka_kredit TEXT COLLATE "C" NOT NULL,
  dihapus BIGINT NOT NULL CHECK (dihapus IN (0,1)),
  PRIMARY KEY (instansi_id, pustaka_id)
);
CREATE INDEX pustaka_jabatan ON pustaka (instansi_id, jabatan);
CREATE TABLE berkas (
  instansi_id BIGINT NOT NULL,
  berkas_id BIGINT NOT NULL,
  nomor TEXT COLLATE "C" NOT NULL,
  pegawai_id BIGINT NOT NULL,
  tahun BIGINT NOT NULL,
  mulai TEXT COLLATE "C" NOT NULL, selesai TEXT COLLATE "C" NOT NULL,
  skp_id BIGINT NOT NULL,
  sop_id BIGINT NOT NULL,
  aturan TEXT COLLATE "C" NOT NULL,
  keadaan TEXT COLLATE "C" NOT NULL CHECK (keadaan IN ('berjalan','selesai','dibatalkan')),
  simbol TEXT COLLATE "C" NOT NULL,
  langkah BIGINT NOT NULL,
  kerja TEXT COLLATE "C" NOT NULL,
  siapa TEXT COLLATE "C" NOT NULL,
  tiba BIGINT NOT NULL, tenggat BIGINT,
  kalender TEXT COLLATE "C" NOT NULL,
  dijeda BIGINT NOT NULL CHECK (dijeda IN (0,1)),
  unit_id BIGINT NOT NULL, wilayah_id BIGINT NOT NULL,
  isi BIGINT NOT NULL,
  nilai TEXT COLLATE "C" NOT NULL, sebutan TEXT COLLATE "C" NOT NULL,
  dibuka BIGINT NOT NULL, ditutup BIGINT,
  kunci BIGINT NOT NULL,
  nama_urut TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id),
  UNIQUE (instansi_id, nomor),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai,
  FOREIGN KEY (instansi_id, skp_id) REFERENCES skp,
  FOREIGN KEY (instansi_id, sop_id) REFERENCES sop
);
CREATE UNIQUE INDEX berkas_satu_skp ON berkas (instansi_id, skp_id) WHERE keadaan <> 'dibatalkan';
CREATE INDEX berkas_milik ON berkas (instansi_id, pegawai_id, mulai);
CREATE INDEX berkas_giliran ON berkas (instansi_id, siapa, tenggat) WHERE keadaan = 'berjalan';
CREATE INDEX berkas_giliran_orang ON berkas (instansi_id, pegawai_id, siapa, tenggat) WHERE keadaan = 'berjalan';
CREATE INDEX berkas_giliran_wilayah ON berkas (instansi_id, wilayah_id, siapa, tenggat) WHERE keadaan = 'berjalan';
CREATE INDEX berkas_daftar_tenggat ON berkas (instansi_id, tahun, tenggat, berkas_id);
CREATE INDEX berkas_daftar_nama ON berkas (instansi_id, tahun, nama_urut, berkas_id);
CREATE INDEX berkas_langkah ON berkas (instansi_id, tahun, keadaan, langkah);
CREATE TABLE kunjungan (
  instansi_id BIGINT NOT NULL,
  berkas_id BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  simbol TEXT COLLATE "C" NOT NULL,
  langkah BIGINT NOT NULL,
  tiba BIGINT NOT NULL, mulai BIGINT, selesai BIGINT,
  hasil TEXT COLLATE "C" NOT NULL CHECK (hasil IN ('berjalan','lanjut','kembali')),
  oleh_id BIGINT NOT NULL, atas_nama_id BIGINT NOT NULL,
  sebagai TEXT COLLATE "C" NOT NULL, alasan TEXT COLLATE "C" NOT NULL, ringkas TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, nomor),
  FOREIGN KEY (instansi_id, berkas_id) REFERENCES berkas
);
CREATE TABLE jeda (
  instansi_id BIGINT NOT NULL,
  berkas_id BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  kunjungan BIGINT NOT NULL,
  mulai BIGINT NOT NULL, selesai BIGINT,
  alasan TEXT COLLATE "C" NOT NULL,
  keterangan TEXT COLLATE "C" NOT NULL,
  oleh_id BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, nomor),
  FOREIGN KEY (instansi_id, berkas_id) REFERENCES berkas
);
CREATE TABLE dokumen (
  instansi_id BIGINT NOT NULL,
  berkas_id BIGINT NOT NULL,
  jenis TEXT COLLATE "C" NOT NULL,
  nomor BIGINT NOT NULL,
  kunjungan BIGINT NOT NULL,
  naskah TEXT COLLATE "C" NOT NULL,
  sidik TEXT COLLATE "C" NOT NULL,
  oleh_id BIGINT NOT NULL,
  pada BIGINT NOT NULL,
  sebab TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, jenis, nomor),
  FOREIGN KEY (instansi_id, berkas_id) REFERENCES berkas
);
CREATE TABLE draf (
  instansi_id BIGINT NOT NULL,
  berkas_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  lembar TEXT COLLATE "C" NOT NULL,
  dasar BIGINT NOT NULL,
  isian TEXT COLLATE "C" NOT NULL,
  pada BIGINT NOT NULL,
  urut BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, pegawai_id, lembar),
  FOREIGN KEY (instansi_id, berkas_id) REFERENCES berkas
);
CREATE TABLE catatan (
  instansi_id BIGINT NOT NULL,
  catatan_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  tanggal TEXT COLLATE "C" NOT NULL,
  skp_id BIGINT NOT NULL, kegiatan BIGINT NOT NULL,
  uraian TEXT COLLATE "C" NOT NULL,
  kuantitas TEXT COLLATE "C" NOT NULL, biaya TEXT COLLATE "C" NOT NULL, waktu TEXT COLLATE "C" NOT NULL,
  sidik TEXT COLLATE "C", nama_file TEXT COLLATE "C" NOT NULL,
  dihapus BIGINT NOT NULL CHECK (dihapus IN (0,1)),
  pada BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, catatan_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai,
  FOREIGN KEY (instansi_id, sidik) REFERENCES berkas_isi
);
CREATE INDEX catatan_milik ON catatan (instansi_id, pegawai_id, tanggal);
CREATE TABLE bukti (
  instansi_id BIGINT NOT NULL,
  bukti_id BIGINT NOT NULL,
  skp_id BIGINT NOT NULL,
  berkas_id BIGINT NOT NULL,
  kegiatan BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  nama TEXT COLLATE "C" NOT NULL, keterangan TEXT COLLATE "C" NOT NULL,
  sidik TEXT COLLATE "C", ukuran BIGINT NOT NULL,
  tanggal TEXT COLLATE "C",
  catatan_id BIGINT NOT NULL,
  oleh_id BIGINT NOT NULL,
  pada BIGINT NOT NULL,
  dilepas BIGINT NOT NULL CHECK (dilepas IN (0,1)),
  PRIMARY KEY (instansi_id, bukti_id),
  FOREIGN KEY (instansi_id, skp_id) REFERENCES skp,
  FOREIGN KEY (instansi_id, sidik) REFERENCES berkas_isi
);
CREATE INDEX bukti_skp ON bukti (instansi_id, skp_id);
CREATE INDEX bukti_sidik ON bukti (instansi_id, sidik);
CREATE TABLE catatan_perilaku (
  instansi_id BIGINT NOT NULL,
  catatan_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  oleh_id BIGINT NOT NULL,
  tanggal TEXT COLLATE "C" NOT NULL,
  aspek BIGINT NOT NULL,
  uraian TEXT COLLATE "C" NOT NULL,
  pada BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, catatan_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
);
CREATE INDEX catatan_perilaku_milik ON catatan_perilaku (instansi_id, pegawai_id, tanggal);
CREATE TABLE pengingat (
  instansi_id BIGINT NOT NULL,
  pengingat_id BIGINT NOT NULL,
  untuk_id BIGINT NOT NULL,
  oleh_id BIGINT NOT NULL,
  berkas_id BIGINT NOT NULL, skp_id BIGINT NOT NULL,
  jenis TEXT COLLATE "C" NOT NULL,
  pesan TEXT COLLATE "C" NOT NULL,
  pada BIGINT NOT NULL, dibaca BIGINT, disurel BIGINT,
  PRIMARY KEY (instansi_id, pengingat_id),
  FOREIGN KEY (instansi_id, untuk_id) REFERENCES pegawai
);
CREATE INDEX pengingat_untuk ON pengingat (instansi_id, untuk_id, pengingat_id);
CREATE INDEX pengingat_belum ON pengingat (instansi_id, pengingat_id) WHERE disurel IS NULL;
CREATE TABLE surel (
  instansi_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  terakhir TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, pegawai_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
);
CREATE TABLE tautan_kalender (
  instansi_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  sidik TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, pegawai_id),
  UNIQUE (instansi_id, sidik),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
);

-- langkah 3
CREATE INDEX pengingat_berkas ON pengingat (instansi_id, berkas_id, jenis, pada);
CREATE INDEX skp_keadaan ON skp (instansi_id, keadaan) WHERE keadaan IN ('diajukan','ditolak');
CREATE INDEX berkas_tenggat ON berkas (instansi_id, tenggat) WHERE keadaan = 'berjalan';
CREATE TABLE surel_keadaan (
  instansi_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  mati BIGINT NOT NULL CHECK (mati IN (0,1)),
  gagal BIGINT,
  kali BIGINT NOT NULL,
  sebab TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, pegawai_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
);

-- langkah 4
CREATE INDEX berkas_hitung ON berkas (instansi_id, tahun, unit_id, keadaan, langkah, dijeda, tenggat);
CREATE INDEX berkas_semua_tenggat ON berkas (instansi_id, tenggat, berkas_id);
CREATE INDEX berkas_semua_nama ON berkas (instansi_id, nama_urut, berkas_id);

-- langkah 5
CREATE TABLE terbitan (
  instansi_id BIGINT NOT NULL,
  berkas_id BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  kode TEXT COLLATE "C" NOT NULL,
  nomor_naskah TEXT COLLATE "C" NOT NULL,
  blangko TEXT COLLATE "C" NOT NULL,
  jenis TEXT COLLATE "C" NOT NULL,
  tanggal TEXT COLLATE "C" NOT NULL,
  beku TEXT COLLATE "C" NOT NULL, kini TEXT COLLATE "C" NOT NULL,
  nilai TEXT COLLATE "C" NOT NULL, sebutan TEXT COLLATE "C" NOT NULL,
  keadaan TEXT COLLATE "C" NOT NULL CHECK (keadaan IN ('beku','berlaku','dicabut','diganti')),
  dibuat BIGINT NOT NULL,
  oleh_id BIGINT NOT NULL,
  berakhir BIGINT,
  sebab TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, nomor),
  UNIQUE (instansi_id, kode),
  UNIQUE (instansi_id, nomor_naskah),
  FOREIGN KEY (instansi_id, berkas_id) REFERENCES berkas
);
CREATE TABLE peristiwa (
  instansi_id BIGINT NOT NULL,
  berkas_id BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  terbitan BIGINT NOT NULL,
  jenis TEXT COLLATE "C" NOT NULL,
  pada BIGINT NOT NULL,
  oleh_id BIGINT NOT NULL, atas_nama_id BIGINT NOT NULL,
  sebagai TEXT COLLATE "C" NOT NULL,
  peran TEXT COLLATE "C",
  cara TEXT COLLATE "C",
  tanggal TEXT COLLATE "C",
  isi TEXT COLLATE "C" NOT NULL,
  file TEXT COLLATE "C",
  nama_file TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, nomor),
  FOREIGN KEY (instansi_id, berkas_id, terbitan) REFERENCES terbitan
);

-- langkah 6
CREATE TABLE kunci_tanda (
  instansi_id BIGINT NOT NULL,
  kunci_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  asal TEXT COLLATE "C" NOT NULL CHECK (asal IN ('kantor','p12')),
  keadaan TEXT COLLATE "C" NOT NULL CHECK (keadaan IN ('diminta','berlaku','dicabut','diganti')),
  naskah TEXT COLLATE "C" NOT NULL,
  rantai TEXT COLLATE "C" NOT NULL,
  nama TEXT COLLATE "C" NOT NULL, nip TEXT COLLATE "C" NOT NULL, penerbit TEXT COLLATE "C" NOT NULL, nomor TEXT COLLATE "C" NOT NULL, jejak TEXT COLLATE "C" NOT NULL,
  dari BIGINT, sampai BIGINT,
  diminta BIGINT NOT NULL,
  terbit BIGINT,
  penerbit_id BIGINT NOT NULL,
  berakhir BIGINT,
  alasan TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, kunci_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
);
CREATE INDEX kunci_tanda_milik ON kunci_tanda (instansi_id, pegawai_id, kunci_id);
CREATE UNIQUE INDEX kunci_tanda_satu_diminta ON kunci_tanda (instansi_id, pegawai_id) WHERE keadaan = 'diminta';
CREATE UNIQUE INDEX kunci_tanda_satu_berlaku ON kunci_tanda (instansi_id, pegawai_id) WHERE keadaan = 'berlaku';
CREATE TABLE antrean_bsre (
  instansi_id BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  berkas_id BIGINT NOT NULL,
  terbitan BIGINT NOT NULL,
  sidik TEXT COLLATE "C" NOT NULL,
  bidang TEXT COLLATE "C" NOT NULL,
  keadaan TEXT COLLATE "C" NOT NULL CHECK (keadaan IN ('menunggu','dikirim','tidak_diketahui','selesai','ditolak')),
  jawaban TEXT COLLATE "C" NOT NULL,
  masuk BIGINT NOT NULL,
  dicoba BIGINT,
  PRIMARY KEY (instansi_id, nomor),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai,
  FOREIGN KEY (instansi_id, berkas_id, terbitan) REFERENCES terbitan
);
CREATE INDEX antrean_bsre_milik ON antrean_bsre (instansi_id, pegawai_id, nomor);

-- langkah 7
-- The archive. A record and its parts never change; what changes has a table of its own.
CREATE TABLE arsip (
  instansi_id BIGINT NOT NULL,
  arsip_id BIGINT NOT NULL,
  jenis TEXT COLLATE "C" NOT NULL CHECK (jenis IN ('penilaian','alih_media')),
  berkas_id BIGINT NOT NULL,       -- 0: an old case that was scanned
  mengoreksi_id BIGINT NOT NULL,   -- the record that this one corrects; 0: none
  judul TEXT COLLATE "C" NOT NULL,
  pegawai_id BIGINT NOT NULL,
  nama TEXT COLLATE "C" NOT NULL, nip TEXT COLLATE "C" NOT NULL, -- as they were then
  unit_id BIGINT NOT NULL, nama_unit TEXT COLLATE "C" NOT NULL,
  tahun BIGINT NOT NULL, mulai TEXT COLLATE "C" NOT NULL, selesai TEXT COLLATE "C" NOT NULL,
  kelas TEXT COLLATE "C" NOT NULL CHECK (kelas IN ('biasa','terbatas','rahasia','sangat_rahasia')),
  tingkat TEXT COLLATE "C" NOT NULL, media TEXT COLLATE "C" NOT NULL,
  nomor_dokumen TEXT COLLATE "C" NOT NULL, versi BIGINT NOT NULL,
  keterangan TEXT COLLATE "C" NOT NULL,
  pada BIGINT NOT NULL, oleh_id BIGINT NOT NULL,
  daun TEXT COLLATE "C" NOT NULL,               -- its leaf in the tree
  kata TEXT COLLATE "C" NOT NULL,               -- all its words, each between spaces
  ditahan BIGINT NOT NULL CHECK (ditahan IN (0,1)),
  dipinjam BIGINT NOT NULL CHECK (dipinjam IN (0,1)),
  PRIMARY KEY (instansi_id, arsip_id),
  FOREIGN KEY (instansi_id) REFERENCES instansi
);
CREATE UNIQUE INDEX arsip_berkas ON arsip (instansi_id, berkas_id) WHERE berkas_id > 0; -- a case is archived once
CREATE INDEX arsip_tahun ON arsip (instansi_id, tahun, arsip_id);
CREATE INDEX arsip_unit ON arsip (instansi_id, unit_id, arsip_id);
CREATE INDEX arsip_pegawai ON arsip (instansi_id, pegawai_id, arsip_id);
CREATE INDEX arsip_ditahan ON arsip (instansi_id, arsip_id) WHERE ditahan = 1;

CREATE TABLE arsip_isi ( -- a part: a file, or a paper of the case
  instansi_id BIGINT NOT NULL,
  arsip_id BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  peran TEXT COLLATE "C" NOT NULL CHECK (peran IN ('dokumen','formulir','penilaian','bukti','pindaian')),
  nama TEXT COLLATE "C" NOT NULL,
  sidik TEXT COLLATE "C" NOT NULL, ukuran BIGINT NOT NULL, mime TEXT COLLATE "C" NOT NULL,
  dokumen BIGINT NOT NULL,         -- number of the case's paper; 0: bytes in the folder of files
  PRIMARY KEY (instansi_id, arsip_id, nomor),
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
);

CREATE TABLE arsip_kata ( -- by which words a record is found
  instansi_id BIGINT NOT NULL,
  kata TEXT COLLATE "C" NOT NULL,
  arsip_id BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, kata, arsip_id)
);

CREATE TABLE arsip_daftar ( -- its registrations
  instansi_id BIGINT NOT NULL,
  daftar TEXT COLLATE "C" NOT NULL CHECK (daftar IN ('kepegawaian','pengendalian')),
  tahun BIGINT NOT NULL,
  urut BIGINT NOT NULL,
  arsip_id BIGINT NOT NULL,
  nomor TEXT COLLATE "C" NOT NULL,
  kode TEXT COLLATE "C" NOT NULL,
  pemicu TEXT COLLATE "C" NOT NULL, aktif BIGINT NOT NULL, inaktif BIGINT NOT NULL, nasib TEXT COLLATE "C" NOT NULL, dasar TEXT COLLATE "C" NOT NULL,
  tanggal_pemicu TEXT COLLATE "C", aktif_sampai TEXT COLLATE "C", inaktif_sampai TEXT COLLATE "C", -- NULL: the trigger has not happened
  tempat TEXT COLLATE "C" NOT NULL,
  keadaan TEXT COLLATE "C" NOT NULL CHECK (keadaan IN ('berlaku','dibatalkan','dimusnahkan')),
  catatan TEXT COLLATE "C" NOT NULL,
  pada BIGINT NOT NULL, oleh_id BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, daftar, tahun, urut),
  UNIQUE (instansi_id, daftar, nomor),
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
);
CREATE INDEX arsip_daftar_arsip ON arsip_daftar (instansi_id, arsip_id, daftar);
CREATE INDEX arsip_daftar_habis ON arsip_daftar (instansi_id, inaktif_sampai) WHERE keadaan = 'berlaku';

CREATE TABLE arsip_peristiwa ( -- what happened to a record
  instansi_id BIGINT NOT NULL,
  arsip_id BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  jenis TEXT COLLATE "C" NOT NULL,
  uraian TEXT COLLATE "C" NOT NULL,
  pada BIGINT NOT NULL, oleh_id BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, arsip_id, nomor),
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
);

CREATE TABLE arsip_tahan ( -- legal holds
  instansi_id BIGINT NOT NULL,
  arsip_id BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  sebab TEXT COLLATE "C" NOT NULL,
  sejak BIGINT NOT NULL, oleh_id BIGINT NOT NULL,
  dilepas BIGINT, dilepas_oleh_id BIGINT NOT NULL, alasan_lepas TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, arsip_id, nomor),
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
);

CREATE TABLE arsip_pinjam ( -- loans
  instansi_id BIGINT NOT NULL,
  arsip_id BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  peminjam TEXT COLLATE "C" NOT NULL, keperluan TEXT COLLATE "C" NOT NULL,
  sejak BIGINT NOT NULL, kembali BIGINT,
  PRIMARY KEY (instansi_id, arsip_id, nomor),
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
);

CREATE TABLE arsip_utuh ( -- rounds of fixity
  instansi_id BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  mulai BIGINT NOT NULL, selesai BIGINT NOT NULL,
  oleh_id BIGINT NOT NULL,         -- 0: the program
  arsip BIGINT NOT NULL, berkas BIGINT NOT NULL, byte BIGINT NOT NULL,
  pohon BIGINT NOT NULL, akar TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, nomor),
  FOREIGN KEY (instansi_id) REFERENCES instansi
);

CREATE TABLE arsip_rusak ( -- what a round found
  instansi_id BIGINT NOT NULL,
  periksa BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  arsip_id BIGINT NOT NULL,        -- 0: of the tree
  isi BIGINT NOT NULL,
  jenis TEXT COLLATE "C" NOT NULL CHECK (jenis IN ('hilang','berubah','akar_berbeda')),
  uraian TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, periksa, nomor),
  FOREIGN KEY (instansi_id, periksa) REFERENCES arsip_utuh
);

CREATE TABLE arsip_akar ( -- what the monthly minutes say
  instansi_id BIGINT NOT NULL,
  tahun BIGINT NOT NULL, bulan BIGINT NOT NULL CHECK (bulan BETWEEN 1 AND 12),
  jumlah BIGINT NOT NULL,
  akar TEXT COLLATE "C" NOT NULL, kepala_jurnal TEXT COLLATE "C" NOT NULL,
  pada BIGINT NOT NULL, oleh_id BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, tahun, bulan),
  FOREIGN KEY (instansi_id) REFERENCES instansi
);

CREATE TABLE arsip_usul ( -- proposals for destruction, with their papers
  instansi_id BIGINT NOT NULL,
  usul_id BIGINT NOT NULL,
  keadaan TEXT COLLATE "C" NOT NULL CHECK (keadaan IN ('diusulkan','dipertimbangkan','disetujui','dilaksanakan','ditolak')),
  alasan TEXT COLLATE "C" NOT NULL, panitia TEXT COLLATE "C" NOT NULL, pertimbangan TEXT COLLATE "C" NOT NULL, persetujuan TEXT COLLATE "C" NOT NULL,
  berita_acara TEXT COLLATE "C" NOT NULL, cara TEXT COLLATE "C" NOT NULL,
  saksi TEXT COLLATE "C" NOT NULL,              -- JSON: [[name, post, unit], ...]
  pada BIGINT NOT NULL, oleh_id BIGINT NOT NULL,
  kunci BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, usul_id),
  FOREIGN KEY (instansi_id) REFERENCES instansi
);

CREATE TABLE arsip_usul_isi (
  instansi_id BIGINT NOT NULL,
  usul_id BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  daftar TEXT COLLATE "C" NOT NULL,
  arsip_id BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, usul_id, nomor),
  FOREIGN KEY (instansi_id, usul_id) REFERENCES arsip_usul,
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
);
CREATE INDEX arsip_usul_isi_arsip ON arsip_usul_isi (instansi_id, arsip_id, daftar);

-- langkah 8
CREATE INDEX berkas_kunci ON berkas (instansi_id, tahun, berkas_id, kunci);

-- langkah 9
CREATE TABLE salinan (
  instansi_id BIGINT NOT NULL,
  berkas_id BIGINT NOT NULL,
  terbitan BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  untuk TEXT COLLATE "C" NOT NULL CHECK (untuk IN ('pegawai','kepegawaian','pengendalian','lain')),
  nama TEXT COLLATE "C" NOT NULL,
  penerima_id BIGINT NOT NULL,
  cara TEXT COLLATE "C" NOT NULL CHECK (cara IN ('tautan','surel','kertas')),
  sidik TEXT COLLATE "C" NOT NULL,
  keadaan TEXT COLLATE "C" NOT NULL CHECK (keadaan IN ('dibuat','diserahkan','dicatat')),
  dibuat BIGINT NOT NULL,
  oleh_id BIGINT NOT NULL,
  disurel BIGINT,
  selesai BIGINT,
  tanggal TEXT COLLATE "C",
  diterima TEXT COLLATE "C" NOT NULL,
  diklik BIGINT NOT NULL CHECK (diklik IN (0,1)),
  catatan TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, terbitan, nomor),
  FOREIGN KEY (instansi_id, berkas_id, terbitan) REFERENCES terbitan
);
CREATE INDEX salinan_penerima ON salinan (instansi_id, penerima_id, dibuat) WHERE penerima_id > 0;

-- langkah 10
CREATE TABLE pemantauan_sop (
  instansi_id BIGINT NOT NULL,
  pemantauan_id BIGINT NOT NULL,
  sop_id BIGINT NOT NULL,
  dari TEXT COLLATE "C" NOT NULL, sampai TEXT COLLATE "C" NOT NULL,
  selesai BIGINT NOT NULL CHECK (selesai IN (0,1)),
  oleh_id BIGINT NOT NULL,
  pada BIGINT NOT NULL,
  kunci BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, pemantauan_id),
  FOREIGN KEY (instansi_id, sop_id) REFERENCES sop
);

CREATE TABLE pemantauan_baris (
  instansi_id BIGINT NOT NULL,
  pemantauan_id BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  prosedur TEXT COLLATE "C" NOT NULL,
  norma BIGINT NOT NULL, median BIGINT, terukur BIGINT NOT NULL, lewat BIGINT NOT NULL,
  berjalan TEXT COLLATE "C" NOT NULL CHECK (berjalan IN ('','ya','tidak')),
  catatan TEXT COLLATE "C" NOT NULL, tindakan TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, pemantauan_id, nomor),
  FOREIGN KEY (instansi_id, pemantauan_id) REFERENCES pemantauan_sop
);

CREATE TABLE ketikan (
  instansi_id BIGINT NOT NULL,
  berkas_id BIGINT NOT NULL,
  kelompok TEXT COLLATE "C" NOT NULL,
  sidik TEXT COLLATE "C" NOT NULL,
  oleh_id BIGINT NOT NULL,
  pada BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id, kelompok),
  FOREIGN KEY (instansi_id, berkas_id) REFERENCES berkas
);

CREATE TABLE permintaan_data (
  instansi_id BIGINT NOT NULL,
  permintaan_id BIGINT NOT NULL,
  pegawai_id BIGINT NOT NULL,
  jenis TEXT COLLATE "C" NOT NULL CHECK (jenis IN ('salinan','perbaikan','penghapusan','pembatasan','keberatan')),
  uraian TEXT COLLATE "C" NOT NULL,
  diterima BIGINT NOT NULL, tenggat BIGINT NOT NULL,
  keadaan TEXT COLLATE "C" NOT NULL CHECK (keadaan IN ('terbuka','dipenuhi','ditolak')),
  jawaban TEXT COLLATE "C" NOT NULL,
  oleh_id BIGINT NOT NULL,
  dijawab BIGINT,
  PRIMARY KEY (instansi_id, permintaan_id),
  FOREIGN KEY (instansi_id, pegawai_id) REFERENCES pegawai
);
CREATE INDEX permintaan_milik ON permintaan_data (instansi_id, pegawai_id, permintaan_id);
CREATE INDEX bukti_milik ON bukti (instansi_id, pegawai_id, bukti_id);

-- langkah 11
CREATE TABLE arsip_pindaian ( -- old cases on paper, scanned
  instansi_id BIGINT NOT NULL,
  pindaian_id BIGINT NOT NULL,
  keadaan TEXT COLLATE "C" NOT NULL CHECK (keadaan IN ('menunggu','disahkan','ditolak')),
  judul TEXT COLLATE "C" NOT NULL,
  pegawai_id BIGINT NOT NULL, nama TEXT COLLATE "C" NOT NULL, nip TEXT COLLATE "C" NOT NULL, -- pegawai_id 0: no longer in the office
  tahun BIGINT NOT NULL,
  sidik TEXT COLLATE "C" NOT NULL, nama_file TEXT COLLATE "C" NOT NULL,
  dpi BIGINT NOT NULL, lembar BIGINT NOT NULL,
  warna TEXT COLLATE "C" NOT NULL CHECK (warna IN ('warna','abu_abu','hitam_putih')),
  alat TEXT COLLATE "C" NOT NULL, tempat TEXT COLLATE "C" NOT NULL, keterangan TEXT COLLATE "C" NOT NULL,
  pada BIGINT NOT NULL, oleh_id BIGINT NOT NULL,
  pemeriksa_id BIGINT NOT NULL, diperiksa BIGINT, catatan TEXT COLLATE "C" NOT NULL, -- 0 and NULL: not checked yet
  arsip_id BIGINT NOT NULL,        -- 0: no record
  kunci BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, pindaian_id),
  FOREIGN KEY (instansi_id, sidik) REFERENCES berkas_isi
);
CREATE INDEX arsip_daftar_tanpa ON arsip_daftar (instansi_id) WHERE tempat = '' AND keadaan = 'berlaku';

-- langkah 12
CREATE TABLE arsip_pohon ( -- full nodes of the tree over the records: an index, made anew where it is missing
  instansi_id BIGINT NOT NULL,
  tingkat BIGINT NOT NULL,         -- 1: over two leaves, 2: over four ...
  nomor BIGINT NOT NULL,           -- from 0
  sidik TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, tingkat, nomor),
  FOREIGN KEY (instansi_id) REFERENCES instansi
);
-- How far the retention of a record has come, without reading the register itself.
CREATE INDEX arsip_daftar_tahap ON arsip_daftar (instansi_id, arsip_id, inaktif_sampai, aktif_sampai, daftar, kode) WHERE keadaan = 'berlaku';

-- langkah 13
CREATE TABLE arsip_asal ( -- of a record that came in a package: what it was where it came from
  instansi_id BIGINT NOT NULL,
  arsip_id BIGINT NOT NULL,
  kantor TEXT COLLATE "C" NOT NULL, paket TEXT COLLATE "C" NOT NULL, -- as the package calls them
  nomor BIGINT NOT NULL,
  daun TEXT COLLATE "C" NOT NULL,
  diarsipkan BIGINT NOT NULL,
  pendaftaran TEXT COLLATE "C" NOT NULL,     -- its numbers there
  PRIMARY KEY (instansi_id, arsip_id),
  UNIQUE (instansi_id, daun),
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
);
CREATE TABLE arsip_naskah ( -- papers (JSON) of cases that are not here
  instansi_id BIGINT NOT NULL,
  sidik TEXT COLLATE "C" NOT NULL,
  naskah TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, sidik),
  FOREIGN KEY (instansi_id) REFERENCES instansi
);
CREATE INDEX arsip_daun ON arsip (instansi_id, daun);

-- langkah 14
-- A plan has one case; a correction of its archived record is another one, and the old case makes way for it.
ALTER TABLE berkas ADD COLUMN dilanjutkan BIGINT NOT NULL DEFAULT 0 CHECK (dilanjutkan IN (0,1));
DROP INDEX berkas_satu_skp;
CREATE UNIQUE INDEX berkas_satu_skp ON berkas (instansi_id, skp_id) WHERE keadaan <> 'dibatalkan' AND dilanjutkan = 0;
CREATE INDEX berkas_skp ON berkas (instansi_id, skp_id, berkas_id) WHERE keadaan <> 'dibatalkan';
CREATE TABLE berkas_pembetulan ( -- a case that corrects an archived record
  instansi_id BIGINT NOT NULL,
  berkas_id BIGINT NOT NULL,
  arsip_id BIGINT NOT NULL,
  alasan TEXT COLLATE "C" NOT NULL,
  pada BIGINT NOT NULL, oleh_id BIGINT NOT NULL,
  PRIMARY KEY (instansi_id, berkas_id),
  FOREIGN KEY (instansi_id, berkas_id) REFERENCES berkas,
  FOREIGN KEY (instansi_id, arsip_id) REFERENCES arsip
);
CREATE INDEX berkas_pembetulan_arsip ON berkas_pembetulan (instansi_id, arsip_id, berkas_id);

-- langkah 15
CREATE TABLE arsip_paket ( -- packages of the archive that are made in the background
  instansi_id BIGINT NOT NULL,
  paket_id BIGINT NOT NULL,
  nama TEXT COLLATE "C" NOT NULL,
  isi TEXT COLLATE "C" NOT NULL,             -- numbers of records, with spaces between
  keadaan TEXT COLLATE "C" NOT NULL CHECK (keadaan IN ('antre','berjalan','siap','gagal','batal','dihapus')),
  arsip BIGINT NOT NULL, berkas BIGINT NOT NULL, berkas_selesai BIGINT NOT NULL, byte BIGINT NOT NULL,
  pada BIGINT NOT NULL, oleh_id BIGINT NOT NULL,
  detak BIGINT NOT NULL, selesai BIGINT,
  pesan TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instansi_id, paket_id),
  FOREIGN KEY (instansi_id) REFERENCES instansi
);

-- langkah 16
ALTER TABLE arsip_paket ADD COLUMN formulir TEXT COLLATE "C" NOT NULL DEFAULT ''; -- forms of cases as one ZIP, "I-g,I-e": isi are numbers of cases then

-- langkah 17
CREATE TABLE terbitan_bukti (
  instansi_id BIGINT NOT NULL,
  berkas_id BIGINT NOT NULL,
  terbitan BIGINT NOT NULL,
  nomor BIGINT NOT NULL,
  atas TEXT COLLATE "C" NOT NULL,
  file TEXT COLLATE "C" NOT NULL,
  tingkat TEXT COLLATE "C" NOT NULL,
  sampai BIGINT,
  kurang TEXT COLLATE "C" NOT NULL,
  pada BIGINT NOT NULL,
  berikut BIGINT,
  PRIMARY KEY (instansi_id, berkas_id, terbitan, nomor),
  FOREIGN KEY (instansi_id, berkas_id, terbitan) REFERENCES terbitan
);
