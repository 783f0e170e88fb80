# teraju_embed_bytes(TARGET NAMESPACE FILE...): the bytes of these files become part of the target, found by
# NAMESPACE::isi("t.css"). The assembler takes them in as they are, so that fonts and pictures cost no compile time.
enable_language(ASM)
function(teraju_embed_bytes target namespace)
  set(assembly ".section .rodata\n")
  set(table "")
  set(externs "")
  set(n 0)
  foreach(file ${ARGN})
    get_filename_component(name ${file} NAME)
    set(symbol "teraju_bytes_${namespace}_${n}")
    string(APPEND assembly ".global ${symbol}_begin\n.global ${symbol}_end\n${symbol}_begin:\n.incbin \"${file}\"\n${symbol}_end:\n.byte 0\n")
    string(APPEND externs "extern const char ${symbol}_begin[];\nextern const char ${symbol}_end[];\n")
    string(APPEND table "    if (name == \"${name}\") return {${symbol}_begin, static_cast<std::size_t>(${symbol}_end - ${symbol}_begin)};\n")
    math(EXPR n "${n} + 1")
  endforeach()
  string(APPEND assembly ".section .note.GNU-stack,\"\",@progbits\n")
  set(base ${CMAKE_CURRENT_BINARY_DIR}/bytes_${namespace})
  file(CONFIGURE OUTPUT ${base}.S CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT ${base}.cpp CONTENT "// Made by cmake/embed_bytes.cmake.
#include <cstddef>
#include <string_view>

extern \"C\" {
${externs}}

namespace ${namespace} {
std::string_view isi(std::string_view name);
std::string_view isi(std::string_view name) {
${table}    return {};
}
} // namespace ${namespace}
" @ONLY)
  set_source_files_properties(${base}.S PROPERTIES OBJECT_DEPENDS "${ARGN}")
  target_sources(${target} PRIVATE ${base}.S ${base}.cpp)
endfunction()
