# How each layer becomes a target, and how the rule of one direction is kept (ARCHITECTURE.md, rule 1).

# One place for warnings, language switches and sanitizers; every target links it PRIVATE.
add_library(stelselkaart_options INTERFACE)
target_compile_options(stelselkaart_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Winvalid-pch
    $<$<BOOL:${STELSELKAART_WERROR}>:-Werror>)
target_compile_definitions(stelselkaart_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(STELSELKAART_SANITIZE)
    # GCC's own manual: with a sanitizer it warns of uninitialised values where there are none.
    target_compile_options(stelselkaart_options INTERFACE -fsanitize=${STELSELKAART_SANITIZE} -fno-omit-frame-pointer
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> $<$<BOOL:${STELSELKAART_FUZZ}>:-fno-sanitize-recover=all>)
    target_link_options(stelselkaart_options INTERFACE -fsanitize=${STELSELKAART_SANITIZE})
endif()

# The headers half of every compile goes into, compiled once. One set for what knows Qt Core, one for the windows.
# The check that each header compiles alone does without them.
set(pch_source ${CMAKE_BINARY_DIR}/pch.cpp)
file(GENERATE OUTPUT ${pch_source} CONTENT "")
set(core_headers <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QLocale> <QMap> <QRegularExpression> <QSet> <QStringList> <QVariant> <algorithm> <array> <cmath>
    <functional> <map> <memory> <optional> <variant> <vector>)
set(widget_headers ${core_headers} <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QComboBox> <QHeaderView>
    <QKeyEvent> <QLabel> <QLineEdit> <QListWidget> <QMenu> <QPainter> <QPushButton> <QScrollBar> <QToolButton>
    <QTreeWidget>)
foreach(flavour core widgets)
    add_library(stelselkaart_pch_${flavour} STATIC ${pch_source})
    set_target_properties(stelselkaart_pch_${flavour} PROPERTIES AUTOMOC OFF)
    target_link_libraries(stelselkaart_pch_${flavour} PRIVATE stelselkaart_options)
endforeach()
target_link_libraries(stelselkaart_pch_core PRIVATE Qt6::Core)
target_link_libraries(stelselkaart_pch_widgets PRIVATE Qt6::Widgets)
target_precompile_headers(stelselkaart_pch_core PRIVATE ${core_headers})
target_precompile_headers(stelselkaart_pch_widgets PRIVATE ${widget_headers})

# stelselkaart_layer(NAME SOURCES file... HEADERS file... LINKS target...): a static library of this folder,
# whose headers are compiled alone in the target all_verify_interface_header_sets.
function(stelselkaart_layer name)
    cmake_parse_arguments(layer "" "" "SOURCES;HEADERS;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${layer_SOURCES})
    target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${layer_HEADERS})
    target_link_libraries(${name} PUBLIC ${layer_LINKS} PRIVATE ${layer_PRIVATE_LINKS} stelselkaart_options)
    set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
    stelselkaart_precompiled(${name} "${layer_LINKS}")
endfunction()

# stelselkaart_precompiled(TARGET LIBRARIES): the widget headers where LIBRARIES name them, Qt Core's elsewhere.
function(stelselkaart_precompiled target libraries)
    set(flavour core)
    if("${libraries}" MATCHES "Qt6::Widgets|desktop")
        set(flavour widgets)
    endif()
    target_precompile_headers(${target} REUSE_FROM stelselkaart_pch_${flavour})
endfunction()

# Fails the configuration when a target reaches a forbidden one, even through a third library.
function(stelselkaart_forbid_links target)
    set(todo ${target})
    set(seen "")
    while(todo)
        list(POP_FRONT todo current)
        if(current IN_LIST seen OR NOT TARGET ${current})
            continue()
        endif()
        list(APPEND seen ${current})
        if(current IN_LIST ARGN)
            message(FATAL_ERROR "${target} reaches ${current}; see ARCHITECTURE.md, rule 1")
        endif()
        foreach(property INTERFACE_LINK_LIBRARIES LINK_LIBRARIES ALIASED_TARGET)
            get_target_property(next ${current} ${property})
            if(next)
                string(REGEX REPLACE "Qt::" "Qt6::" next "${next}")
                list(APPEND todo ${next})
            endif()
        endforeach()
    endwhile()
endfunction()

# stelselkaart_test(NAME LIBRARIES...): tst_NAME.cpp in this folder becomes the test FOLDER/NAME.
function(stelselkaart_test name)
    get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
    add_executable(tst_${name} tst_${name}.cpp)
    target_link_libraries(tst_${name} PRIVATE ${ARGN} Qt6::Test stelselkaart_options)
    stelselkaart_precompiled(tst_${name} "${ARGN}")
    target_include_directories(tst_${name} PRIVATE ${PROJECT_SOURCE_DIR})
    target_compile_definitions(tst_${name} PRIVATE
        TEST_DATA_DIR="${PROJECT_SOURCE_DIR}/tests/data" SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${folder}/${name} COMMAND tst_${name})
    set(seconds 120)
    if(STELSELKAART_SANITIZE)
        set(seconds 900)
    endif()
    set_tests_properties(${folder}/${name} PROPERTIES TIMEOUT ${seconds} ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;XDG_RUNTIME_DIR=${PROJECT_BINARY_DIR}/runtime;XDG_CONFIG_HOME=${PROJECT_BINARY_DIR}/config;XDG_DATA_HOME=${PROJECT_BINARY_DIR}/data;QTEST_DISABLE_STACK_DUMP=1")
endfunction()
