# teraju_embed_text(TARGET NAMESPACE NAME FILE): FILE becomes `const std::string_view NAMESPACE::NAME` in TARGET.
# Run with -P it writes that source file itself.
if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  include(${CMAKE_CURRENT_LIST_DIR}/raw_pieces.cmake)
  raw_pieces(${FILE} pieces)
  file(WRITE ${OUT} "#include <string_view>\n\nnamespace ${NAMESPACE} {\nextern const std::string_view ${NAME};\nconst std::string_view ${NAME} =\n${pieces};\n}\n")
  return()
endif()

function(teraju_embed_text target namespace name file)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  add_custom_command(OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DOUT=${generated} -DFILE=${CMAKE_CURRENT_SOURCE_DIR}/${file} -DNAMESPACE=${namespace}
            -DNAME=${name} -P ${CMAKE_SOURCE_DIR}/cmake/embed_text.cmake
    DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${file} ${CMAKE_SOURCE_DIR}/cmake/embed_text.cmake VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()
