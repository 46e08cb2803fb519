# Packages for Debian, by CPack: cpack --config build/release/CPackConfig.cmake
#
#   standpoint            the program with its model, manual pages and completions
#   python3-standpoint    the Python package
#   r-other-standpoint    the R package, where R and cpp11 are there to compile it
#   libstandpoint-dev     the library
#
# release/make makes a release of them, docs/install.md is for those who install them.
include(GNUInstallDirs)
set(CPACK_PACKAGE_NAME standpoint)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL program python development)
set(CPACK_PACKAGE_VENDOR "The authors of Standpoint")
set(CPACK_PACKAGE_CONTACT "The authors of Standpoint")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "who holds which position on what, from news articles")
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 0)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION science)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME standpoint)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS graphviz) # PNG and PDF pictures
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "Standpoint reads news articles and answers with a graph: people, organisations and \
governments on one side, topics on the other, and between them the positions that the articles report.")

set(CPACK_DEBIAN_PYTHON_PACKAGE_NAME python3-standpoint)
set(CPACK_DEBIAN_PYTHON_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_PYTHON_PACKAGE_SECTION python)
set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS "standpoint (= ${PROJECT_VERSION}), python3 (>= 3.9)")
set(CPACK_DEBIAN_PYTHON_PACKAGE_RECOMMENDS "python3-pandas, python3-networkx, python3-igraph")
set(CPACK_DEBIAN_PYTHON_PACKAGE_SUGGESTS "python3-tqdm, python3-dask, python3-distributed")
set(CPACK_COMPONENT_PYTHON_DESCRIPTION "The Python package: statements as objects and data frames, graphs for networkx and igraph.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libstandpoint-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "standpoint (= ${PROJECT_VERSION}), libfmt-dev, libyaml-cpp-dev, libutf8proc-dev, \
libxxhash-dev, libgraphviz-dev, libsqlite3-dev, libxml2-dev, libcld2-dev, libarchive-dev, libpoppler-cpp-dev, \
libigraph-dev, libarpack2-dev, liblapack-dev, libblas-dev, libgfortran-12-dev")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "The library for C++ and C, with its CMake package and pkg-config file.")

# R's own installer compiles it, of a copy outside the tree: there it takes no program along (bindings/r/configure), since the package
# standpoint has one.
find_program(STANDPOINT_RSCRIPT Rscript)
if(STANDPOINT_RSCRIPT AND EXISTS /usr/lib/R/site-library/cpp11)
  list(APPEND CPACK_COMPONENTS_ALL r)
  set(CPACK_DEBIAN_R_PACKAGE_NAME r-other-standpoint)
  set(CPACK_DEBIAN_R_PACKAGE_SECTION gnu-r)
  set(CPACK_DEBIAN_R_PACKAGE_SHLIBDEPS ON)
  set(CPACK_DEBIAN_R_PACKAGE_DEPENDS "standpoint (= ${PROJECT_VERSION}), r-base-core (>= 4.2), r-api-4.0")
  set(CPACK_DEBIAN_R_PACKAGE_RECOMMENDS r-cran-igraph)
  set(CPACK_COMPONENT_R_DESCRIPTION "The R package: statements as data frames, graphs for igraph, event lists and matrices as rDNA has them.")
  install(CODE "
    set(copy \"${PROJECT_BINARY_DIR}/r-package\")
    set(library \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/lib/R/site-library\")
    file(REMOVE_RECURSE \"\${copy}\")
    file(COPY \"${PROJECT_SOURCE_DIR}/bindings/r/\" DESTINATION \"\${copy}\" PATTERN inst EXCLUDE PATTERN tests EXCLUDE REGEX \"[.]s?o$\" EXCLUDE)
    file(MAKE_DIRECTORY \"\${library}\")
    execute_process(COMMAND \"\${CMAKE_COMMAND}\" -E env --unset=STANDPOINT_BUILD --unset=DESTDIR R CMD INSTALL --strip --no-test-load
      \"--library=\${library}\" \"\${copy}\" OUTPUT_QUIET ERROR_VARIABLE said RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
      message(FATAL_ERROR \"R CMD INSTALL: \${said}\")
    endif()" COMPONENT r EXCLUDE_FROM_ALL)
endif()

install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${PROJECT_SOURCE_DIR}/README.md
  DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/standpoint COMPONENT program)
# igraph and what it needs are linked as archives, so no dependency names them: their licences, and where their sources are, go along.
find_program(STANDPOINT_DPKG_QUERY dpkg-query)
if(STANDPOINT_DPKG_QUERY AND igraph_libraries MATCHES "[.]a(;|$)")
  set(licences ${PROJECT_BINARY_DIR}/licences)
  file(REMOVE_RECURSE ${licences})
  set(sources "")
  foreach(archive IN LISTS igraph_libraries)
    get_filename_component(file ${archive} REALPATH) # liblapack.a is one of several
    execute_process(COMMAND ${STANDPOINT_DPKG_QUERY} -S ${file} OUTPUT_VARIABLE package ERROR_QUIET)
    string(REGEX REPLACE ":.*" "" package "${package}")
    if(package)
      configure_file(/usr/share/doc/${package}/copyright ${licences}/${package}.txt COPYONLY)
      execute_process(COMMAND ${STANDPOINT_DPKG_QUERY} -W -f "\${source:Package} \${source:Version}\n" ${package}
        OUTPUT_VARIABLE source)
      list(APPEND sources ${source})
    endif()
  endforeach()
  list(REMOVE_DUPLICATES sources)
  list(JOIN sources "" sources)
  file(WRITE ${licences}/sources_of_archives.txt "${sources}") # apt-get source NAME=VERSION
  install(DIRECTORY ${licences}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/standpoint/libraries COMPONENT program)
endif()
# Where Debian's Python looks. Not by a plain `cmake --install`: there it is for pip.
file(GLOB python_package CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/bindings/python/standpoint/*.py
  ${PROJECT_SOURCE_DIR}/bindings/python/standpoint/py.typed)
install(FILES ${python_package} DESTINATION lib/python3/dist-packages/standpoint COMPONENT python EXCLUDE_FROM_ALL)
install(CODE "file(WRITE \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/lib/python3/dist-packages/standpoint/VERSION\"
  \"${PROJECT_VERSION}\n\")" COMPONENT python EXCLUDE_FROM_ALL)
include(CPack)
