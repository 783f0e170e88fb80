"""terbitan.py DB < rows.json -- puts issued papers and their events into the database of an office that nobody has open."""
import json, sqlite3, sys

db = sqlite3.connect(sys.argv[1])
rows = json.load(sys.stdin)
office, case, who, above = db.execute(
    "SELECT b.instansi_id, b.berkas_id, b.pegawai_id, (SELECT pegawai_id FROM pegawai WHERE nama LIKE 'Nirmala Ibarat%') "
    "FROM berkas b JOIN pegawai p USING (instansi_id, pegawai_id) WHERE p.nama LIKE ?1 AND b.nilai <> '' AND (?2 = '' OR b.kerja = ?2 AND b.keadaan = 'berjalan') "
    "ORDER BY EXISTS (SELECT 1 FROM terbitan t WHERE t.instansi_id = b.instansi_id AND t.berkas_id = b.berkas_id), b.berkas_id LIMIT 1", (rows['siapa'] + '%', rows.get('kerja', ''))).fetchone()
for table in ('terbitan', 'peristiwa', 'salinan'):  # what the training office has issued for it
    db.execute(f'DELETE FROM {table} WHERE instansi_id = ? AND berkas_id = ?', (office, case))
value, word = db.execute('SELECT nilai, sebutan FROM berkas WHERE instansi_id = ? AND berkas_id = ?', (office, case)).fetchone()
for number, paper in enumerate(rows['terbitan'], 1):
    db.execute('INSERT INTO terbitan VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)', (
        office, case, number, paper['kode'], f"800.1.4.4/{paper['kode']}/INSP/2026", 'I-g', 'Penilaian prestasi kerja PNS', '2026-01-14', paper['beku'],
        paper['kini'], value, word, paper['keadaan'], 1768358400, above, 1768444800 if paper['keadaan'] in ('dicabut', 'diganti') else None, paper.get('sebab', '')))
for number, (version, role, file) in enumerate(rows['tanda'], 1):
    db.execute('INSERT INTO peristiwa VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)', (
        office, case, number, version, 'tanda_tangan', 1768358400 + 60 * number, who if role == 'pegawai' else above, 0, '', role, 'sertifikat', None, '', file, ''))
db.commit()
for file in rows.get('isi', []):  # bytes that the folder of files has
    db.execute("INSERT INTO berkas_isi VALUES (?,?,?,?,?) ON CONFLICT DO NOTHING", (office, file['sidik'], file['ukuran'], 'pdf', 1768358400))
db.commit()
name = db.execute('SELECT nama FROM pegawai WHERE instansi_id = ? AND pegawai_id = ?', (office, who)).fetchone()[0]
print(json.dumps({'berkas': case, 'nama': name, 'nilai': value, 'nip': db.execute('SELECT nip FROM pegawai WHERE instansi_id = ? AND pegawai_id = ?', (office, who)).fetchone()[0]}))
