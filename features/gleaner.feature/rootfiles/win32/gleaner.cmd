@echo off
setlocal
set here=%~dp0
for %%f in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set launcher=%%f
if "%~1"=="" (
	start "" javaw -Xmx2g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "%launcher%" -install "%here%." -nosplash -data "%USERPROFILE%\.gleaner\window"
) else (
	java -Xmx2g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "%launcher%" -install "%here%." -nosplash -data @none -application gleaner.cli.app %*
)
