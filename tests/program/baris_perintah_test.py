"""The command line itself: help, version, completion, exit codes, every command described in Indonesian."""
import re, subprocess, unittest
from alat import *


def perintah(*path):
    text = teraju(*path, '--help').keluar
    after = text.split('Perintah:', 1)
    return re.findall(r'^  ([a-z]+) ', after[1], re.M) if len(after) == 2 else []


class BarisPerintah(unittest.TestCase):
    def test_help_names_every_command_and_the_exit_codes(self):
        hasil = teraju('--help')
        self.assertEqual(hasil.kode, 0)
        for words in ('nilai', 'lengkapi', 'Kode keluar: 0 baik, 1 ada temuan', 'Cara pakai'):
            self.assertIn(words, hasil.keluar)

    def test_every_command_helps_without_english_words(self):
        paths = [(c,) for c in perintah()]
        paths += [(c, s) for (c,) in list(paths) for s in perintah(c)]
        self.assertGreater(len(paths), 1)
        for path in paths:
            hasil = teraju(*path, '--help')
            self.assertEqual(hasil.kode, 0, path)
            self.assertIsNone(re.search(r'\b(Usage|Options|Positionals|Subcommands|REQUIRED|TEXT|Excludes|Needs|Print this help)\b', hasil.keluar), hasil.keluar)

    def test_wrong_calls_exit_with_2_and_say_so_in_indonesian(self):
        for words in (['salah'], ['nilai'], ['nilai', '--format', 'pdf', 'x'], ['nilai', '--tak-ada'], []):
            hasil = teraju(*words)
            self.assertEqual(hasil.kode, 2, words)
        self.assertIn('galat:', teraju('nilai').galat)

    def test_version_is_one_line(self):
        self.assertRegex(teraju('--version').keluar, r'^teraju \d+\.\d+\.\d+\n$')

    def test_completion_scripts_are_valid_and_know_the_commands(self):
        bash = teraju('lengkapi', 'bash').keluar
        subprocess.run(['bash', '-n'], input=bash.encode(), check=True)
        done = subprocess.run(['bash', '-c', bash + '\nCOMP_WORDS=(teraju ni); COMP_CWORD=1; _teraju; echo "${COMPREPLY[@]}"'], capture_output=True, check=True)
        self.assertIn(b'nilai', done.stdout)


if __name__ == '__main__':
    unittest.main()
