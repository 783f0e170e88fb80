"""A signed paper is still what the paper was: every judgement of kertas_test, over files with signatures and evidence.

Arguments: contoh_kertas, teraju. Each form is signed in its empty fields (invisibly where it has none), then gets its
long-term evidence; the PDF/A-1b twin is signed in a visible field that is added, for PDFBox knows that part only.
"""
import functools, os, pathlib, subprocess, sys, unittest

sys.path.insert(0, os.path.dirname(__file__))
import kertas_test
from kertas_test import RUANG, TERAJU, jalankan

asli = kertas_test.berkas


def teraju(*words):
    done = subprocess.run([TERAJU, *words], cwd=RUANG.name, input=b'', capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr.decode()


@functools.lru_cache(None)
def kunci():
    pathlib.Path(RUANG.name, 'frasa').write_text('kucing menjahit payung\n')
    frasa = ('--frasa-dari', 'berkas:frasa')
    teraju('segel', 'otoritas', '--otoritas', 'o', '--nama', 'Otoritas Contoh', '--organisasi', 'Kantor Contoh', *frasa)
    teraju('segel', 'terbitkan', '--otoritas', 'o', '--nama', 'Sekar Contoh, S.Sos.', '--nip', '197402311998032003', '--jabatan',
           'Inspektur Pembantu – Wilayah I', '-o', 'k', *frasa, '--frasa-otoritas-dari', 'berkas:frasa')
    teraju('segel', 'crl', '--otoritas', 'o', *frasa)
    return ('--kunci', 'k', *frasa, '--qr', 'https://kantor.example/v/8F3K2M7QXT', '--alasan', 'Pengesahan')


@functools.lru_cache(None)
def bertanda(name, kind=''):
    signed = pathlib.Path(RUANG.name) / f'{name}{kind}-bertanda.pdf'
    signed.write_bytes(asli(name, kind).read_bytes())
    if kind:
        where = [('--bidang', 'saksi', '--tempat', '1,60,300,200,60')]
    elif name == 'formulir':
        where = [('--bidang', 'pejabat_penilai'), ('--bidang', 'pegawai')]
    else:  # a paper without fields, or with others than these
        where = [('--bidang', 'segel', '--tak-terlihat')]
    for words in where:
        teraju('tandatangani', str(signed), '-o', str(signed), *kunci(), *words)
    if not kind:
        teraju('segel', 'bukti', str(signed), '-o', str(signed), '--crl', 'o/crl.der')
    return signed


kertas_test.berkas = bertanda
kertas_test.BERAT = ['berat-I-g']  # a seal asks nothing of the layout: one heavy paper is enough


class Bertanda(kertas_test.Kertas):
    # What is about the file before anybody signed.
    test_signature_fields_wait_empty_and_stand_in_the_tree = None
    test_the_same_data_gives_the_same_bytes_anywhere = None
    test_the_code_on_every_page_is_read_from_the_picture = None  # there are more of them now
    test_the_code_of_an_issued_paper_is_read_at_150_dpi_from_every_page_and_is_signed_by_the_office = None
    test_the_pictures_are_kept_to_be_looked_at = None
    test_no_two_words_stand_on_each_other_and_none_in_the_margin = None
    test_a_figure_is_never_broken_and_its_sum_never_alone = None
    test_a_number_of_the_register_stands_on_one_line = None
    test_a_statement_of_pages_is_printed_whole_with_its_date = None
    test_a_signature_stands_on_the_page_of_its_sentence = None
    test_the_place_of_a_folder_and_a_box_is_read_from_its_label = None

    def test_every_signature_is_valid_and_nothing_before_it_was_touched(self):
        for name in self.setiap():
            said = jalankan('pdfsig', '-nocert', str(bertanda(name))).stdout.decode()
            self.assertEqual(2 if name == 'formulir' else 1, said.count('Signature is Valid.'), said)
            self.assertTrue(bertanda(name).read_bytes().startswith(asli(name).read_bytes()))

    def test_the_codes_of_the_signatures_are_read_from_the_picture(self):
        pages = os.path.join(RUANG.name, 'halaman')
        jalankan('pdftoppm', '-r', '200', '-png', str(bertanda('formulir')), pages)
        codes = []
        for picture in sorted(pathlib.Path(RUANG.name).glob('halaman*.png')):
            codes += jalankan('zbarimg', '-q', '--raw', str(picture)).stdout.decode().split()
        own = len(kertas_test.pdf('formulir').halaman())
        self.assertEqual(['https://kantor.example/v/8F3K2M7QXT'] * (own + 2), codes)  # one on each page, two of signatures

    def test_the_signature_keeps_its_place_in_the_tree(self):
        ini = kertas_test.pdf('formulir')
        forms = [e for e, _ in self.unsur(ini) if e['/S'] == '/Form']
        for form in forms:
            field = ini.ambil(form['/K'][0]['/Obj'])
            self.assertEqual('/Sig', ini.ambil(field['/V'])['/Type'])
            self.assertIn('/N', ini.ambil(field['/AP']))


if __name__ == '__main__':
    unittest.main(defaultTest=['Bertanda'])
