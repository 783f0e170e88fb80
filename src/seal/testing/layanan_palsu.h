// layanan_palsu.h -- runs layanan_palsu.py in a folder for as long as the object lives.
#pragma once

#include "base/source_dir_for_tests.h"
#include "seal/testing/alat_luar.h"

#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace seal {

class LayananPalsu {
  public:
    explicit LayananPalsu(const FolderUji& folder) {
        const std::string service = base::source_dir() + "/src/seal/testing/layanan_palsu.py";
        int out[2];
        if (pipe(out) != 0) throw std::runtime_error("pipe");
        child_ = fork();
        if (child_ == 0) {
            dup2(out[1], STDOUT_FILENO);
            ::close(out[0]);
            ::close(out[1]);
            if (chdir(folder.path().c_str()) == 0)
                execlp("python3", "python3", "-B", service.c_str(), nullptr);
            _exit(127);
        }
        ::close(out[1]);
        FILE* in = fdopen(out[0], "r");
        unsigned port = 0;
        const bool told = fscanf(in, "%u", &port) == 1; // it says its port when it listens
        fclose(in);
        if (!told) throw std::runtime_error("the service for tests did not start");
        address_ = "http://127.0.0.1:" + std::to_string(port);
    }
    LayananPalsu(const LayananPalsu&) = delete;
    LayananPalsu& operator=(const LayananPalsu&) = delete;
    ~LayananPalsu() {
        kill(child_, SIGKILL);
        waitpid(child_, nullptr, 0);
    }
    [[nodiscard]] const std::string& alamat() const { return address_; }

  private:
    pid_t child_ = 0;
    std::string address_;
};

} // namespace seal
