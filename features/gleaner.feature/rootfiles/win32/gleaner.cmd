@echo off
rem Starts Gleaner with a Java 25 or newer: the window when no command is given, else the command line.
rem
rem   gleaner [--safe] [--studio FOLDER]   the window, on that studio; with --safe without plug-ins
rem   gleaner COMMAND ...                  the command line; "gleaner --help" lists the commands
rem
rem GLEANER_JAVA in the environment names the java.exe to use, GLEANER_VMARGS what else to tell it.
setlocal DisableDelayedExpansion
set "here=%~dp0"
for %%f in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%f"

call :find_java
if errorlevel 1 exit /b 1

rem Others write into eclipse.ini too, as the installer of plug-ins does: only a number is taken from it.
set "memory=-Xmx2g"
for %%u in (k m g) do for /f "usebackq tokens=1 delims=-XxMmKkGg" %%n in (`findstr /r /i /c:"^-Xmx[0-9][0-9]*%%u" "%here%eclipse.ini"`) do set "memory=-Xmx%%n%%u"
set words=%memory% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Duser.home=%USERPROFILE%" %GLEANER_VMARGS% -jar "%launcher%" -install "%here%." -nosplash

rem To cmd an equals sign parts words, so --studio=FOLDER comes as two.
set "safe="
if not "%~1"=="--safe" goto not_safe
if "%~2"=="" set "safe=--safe"
if "%~2"=="" goto window
if not "%~2"=="--studio" goto command_line
if "%~3"=="" goto command_line
if not "%~4"=="" goto command_line
set safe=--safe --studio "%~3"
goto window

:not_safe
if "%~1"=="" goto window
if not "%~1"=="--studio" goto command_line
if "%~2"=="" (
	echo error: --studio needs the folder of a studio after it 1>&2
	exit /b 1
)
if not "%~3"=="" goto command_line
set studio=--studio "%~2"
goto window

:command_line
rem On level 5 is what installs plug-ins, on 6 the window.
set "level=4"
set "command=%~1"
if "%~1"=="--safe" set "command=%~2"
if "%command%"=="plugin" set "level=5"
rem No plug-in can keep anybody from removing it.
if "%command%"=="plugin" set "words=-Dgleaner.safe=true %words%"
"%java%" -Dosgi.startLevel=%level% %words% -data @none -application gleaner.cli.app %*
exit /b %errorlevel%

:window
for %%j in ("%java%") do set "javaw=%%~dpjjavaw.exe"
start "" "%javaw%" %words% -data @noDefault %safe%%studio%
exit /b 0

rem Sets java; says what is missing and ends with 1 when there is none.
:find_java
set "studio="
set "java=%here%jre\bin\java.exe"
if exist "%java%" exit /b 0
if not defined GLEANER_JAVA goto look_around
set "java=%GLEANER_JAVA%"
call :is_new_enough "%java%"
if not errorlevel 1 exit /b 0
echo error: GLEANER_JAVA does not name the java.exe of a Java 25 or newer; name one, or nothing 1>&2
exit /b 1

:look_around
set "on_path="
for %%j in (java.exe) do set "on_path=%%~$PATH:j"
for %%j in ("%JAVA_HOME%\bin\java.exe" "%on_path%") do (
	call :is_new_enough "%%~j"
	if not errorlevel 1 (
		set "java=%%~j"
		exit /b 0
	)
)
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do (
	call :is_new_enough "%%~d\bin\java.exe"
	if not errorlevel 1 (
		set "java=%%~d\bin\java.exe"
		exit /b 0
	)
)
echo error: Gleaner needs a Java 25 or newer and found none; install one, for instance Temurin 25, or let GLEANER_JAVA name its java.exe 1>&2
exit /b 1

rem A Java says in a file beside it which one it is.
:is_new_enough
set "version=0"
if not exist "%~1" exit /b 1
if not exist "%~dp1..\release" exit /b 1
for /f tokens^=2^ delims^=^" %%v in ('findstr /b "JAVA_VERSION=" "%~dp1..\release"') do for /f "delims=.-+" %%n in ("%%v") do set "version=%%n"
if %version% LSS 25 exit /b 1
exit /b 0
