# teraju_embed(TARGET folder|file...): the data files (YAML) of these folders, and files named one by one, become part of
# the binary, so that the program is one file and always finds the law it was built with.
function(teraju_embed target)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/embedded_files.cpp)
  set(files)
  foreach(folder ${ARGN})
    if(IS_DIRECTORY ${CMAKE_SOURCE_DIR}/${folder})
      file(GLOB found CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.yaml)
      list(APPEND files ${found})
    else()
      list(APPEND files ${CMAKE_SOURCE_DIR}/${folder})
    endif()
  endforeach()
  list(JOIN files "," joined)
  add_custom_command(OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DOUT=${generated} -DROOT=${CMAKE_SOURCE_DIR} -DFILES=${joined}
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()
