#include "store/testing/postgres_sementara.h"

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <grp.h>
#include <libpq-fe.h>
#include <memory>
#include <pwd.h>
#include <signal.h>
#include <stdexcept>
#include <stdlib.h>
#include <string_view>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace store {
namespace {

namespace fs = std::filesystem;

fs::path newest_programs() {
    std::vector<fs::path> found;
    std::error_code none;
    for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", none))
        if (fs::exists(version.path() / "bin" / "postgres")) found.push_back(version.path() / "bin");
    if (found.empty()) throw std::runtime_error("PostgreSQL tidak terpasang: bin/packages --install test");
    return *std::max_element(found.begin(), found.end());
}

const passwd& unprivileged() {
    for (const char* name : {"postgres", "nobody"})
        if (const passwd* user = getpwnam(name))
            return *user; // NOLINT(concurrency-mt-unsafe): before any thread
    throw std::runtime_error("tidak ada pengguna untuk menjalankan PostgreSQL");
}

// Runs a program of PostgreSQL, which refuses root; it ends when this one does.
pid_t spawn(std::vector<std::string> words, const std::string& folder) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const bool is_root = geteuid() == 0;
    const uid_t user = is_root ? unprivileged().pw_uid : geteuid();
    const gid_t group = is_root ? unprivileged().pw_gid : getegid();
    const std::string log = folder + "/log";
    const pid_t child = fork();
    if (child != 0) return child;
    if (is_root && (setgroups(0, nullptr) != 0 || setgid(group) != 0 || setuid(user) != 0)) _exit(126);
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    for (int fd = 3; fd < 1024; ++fd) close(fd);
    if (chdir(folder.c_str()) != 0) _exit(126);
    setenv("LC_ALL", "C", 1); // NOLINT(concurrency-mt-unsafe): the child has one thread
    execv(arguments[0], arguments.data());
    _exit(127);
}

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};

constexpr std::string_view folder_mark = "teraju-pg-";

// Folders of test programs that were killed: nobody holds their lock, and they are not being made just now.
void sweep_up(const fs::path& place) {
    std::error_code ignored;
    for (const auto& left : fs::directory_iterator(place, ignored)) {
        if (!left.path().filename().string().starts_with(folder_mark)) continue;
        const auto changed = fs::last_write_time(left.path(), ignored);
        if (ignored || changed > fs::file_time_type::clock::now() - std::chrono::minutes(10)) continue;
        const int fd = open(left.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0) fs::remove_all(left.path(), ignored);
        if (fd >= 0) close(fd);
    }
}

} // namespace

PostgresSementara& PostgresSementara::here(const fs::path& place) {
    static PostgresSementara server(place);
    return server;
}

PostgresSementara::PostgresSementara(const fs::path& place) {
    sweep_up(place);
    std::string name = (place / (std::string(folder_mark) + "XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("tidak ada folder sementara");
    folder_ = name;
    lock_ = open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    flock(lock_, LOCK_EX | LOCK_NB);
    if (geteuid() == 0 && chown(name.c_str(), unprivileged().pw_uid, unprivileged().pw_gid) != 0)
        throw std::runtime_error("chown");
    try {
        start();
    } catch (...) {
        if (server_ > 0) kill(server_, SIGKILL);
        fs::remove_all(folder_);
        throw;
    }
}

void PostgresSementara::start() {
    const fs::path programs = newest_programs();
    int status = 0;
    const pid_t made = spawn({(programs / "initdb").string(), "-D", folder_ + "/data", "-A", "trust", "-U",
                              "teraju", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"},
                             folder_);
    if (waitpid(made, &status, 0) != made || status != 0) throw std::runtime_error("initdb gagal");
    server_ = spawn({(programs / "postgres").string(), "-D", folder_ + "/data", "-k", folder_, "-h", "", "-c",
                     "shared_buffers=16MB", "-c", "max_connections=60", "-c", "fsync=on", "-c",
                     "autovacuum=off", "-c", "log_min_messages=fatal"},
                    folder_);
    for (int tries = 0; tries < 1000; ++tries) {
        if (PQping(address().c_str()) == PQPING_OK) return;
        if (waitpid(server_, &status, WNOHANG) == server_) {
            server_ = 0;
            throw std::runtime_error("PostgreSQL tidak mau hidup: " + folder_ + "/log");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10)); // waits for a process, not for a time
    }
    throw std::runtime_error("PostgreSQL tidak menjawab");
}

PostgresSementara::~PostgresSementara() {
    if (server_ > 0) {
        kill(server_, SIGINT); // ends at once, in order
        waitpid(server_, nullptr, 0);
    }
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
    close(lock_);
}

std::string PostgresSementara::address() const {
    return "postgresql:///postgres?user=teraju&host=" + folder_;
}

std::string PostgresSementara::new_database() {
    const std::string schema = "uji_" + std::to_string(++schemas_);
    const std::unique_ptr<PGconn, Finish> connection(PQconnectdb(address().c_str()));
    PGresult* made = PQexec(connection.get(), ("CREATE SCHEMA " + schema).c_str());
    const bool is_made = PQresultStatus(made) == PGRES_COMMAND_OK;
    PQclear(made);
    if (!is_made) throw std::runtime_error(PQerrorMessage(connection.get()));
    return address() + "&options=-csearch_path%3D" + schema;
}

} // namespace store
