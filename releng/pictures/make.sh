#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Makes the pictures of docs/pictures anew: starts the built product on a display of its own, with a studio as every poet gets it, works in it
# with keys as a poet does, and takes its pictures, light and dark.
# Usage: releng/pictures/make.sh [FOLDER]      needs a built product (./gleaner build), Xvfb, metacity, xdotool, wmctrl and ImageMagick
# GLEANER_PROGRAM names another start script than that of the build.
# The rooms Compare and Life-line need votes, a branch and notes: RoomPictures, in tests/gleaner.ui.tests, takes their pictures on a screen of
# 1440 by 936. What it leaves in target/screenshots becomes a picture by: convert guide-NAME.png -crop 1440x900+0+36 +repage -strip NAME.png
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
program=${GLEANER_PROGRAM:-$top/releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/gleaner}
folder=${1:-$top/docs/pictures}
mkdir -p "$folder"
for tool in Xvfb metacity xdotool wmctrl import convert; do
	command -v "$tool" >/dev/null || { echo "pictures: $tool is missing" >&2; exit 1; }
done
[ -x "$program" ] || { echo "pictures: $program is not there; ./gleaner build makes it" >&2; exit 1; }

work=$(mktemp -d)
Xvfb -displayfd 3 -screen 0 1440x936x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
screen=$!
manager=
window=
trap 'kill $window $manager $screen 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
until [ -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$work/display")
GDK_BACKEND=x11
NO_AT_BRIDGE=1
GTK_THEME=Adwaita
HOME=$work/home
GLEANER_WINDOW=$work/window
export DISPLAY GDK_BACKEND NO_AT_BRIDGE GTK_THEME HOME GLEANER_WINDOW
unset WAYLAND_DISPLAY
mkdir -p "$HOME"
metacity >/dev/null 2>&1 &
manager=$!

# Waits until nothing has moved on the screen for a second, or for a minute. A caret that blinks does not count, nor what is told at the foot.
settle() {
	quiet=0
	tries=0
	import -window root -crop 1440x896+0+0 "$work/before.png"
	while [ $quiet -lt 2 ] && [ $tries -lt 100 ]; do
		sleep 0.6
		import -window root -crop 1440x896+0+0 "$work/now.png"
		changed=$(compare -metric AE "$work/before.png" "$work/now.png" null: 2>&1 || true)
		if [ "${changed%%[!0-9]*}" -lt 150 ]; then quiet=$((quiet + 1)); else quiet=0; fi
		mv "$work/now.png" "$work/before.png"
		tries=$((tries + 1))
	done
}

press() {
	for key in "$@"; do
		xdotool key --clearmodifiers "$key"
		sleep 0.15
	done
}

# Does something by its name: Find Anything.
by_name() {
	press ctrl+3
	settle
	xdotool type --delay 40 "$1"
	settle
	press Return
	settle
}

# A picture of a part of the screen: WIDTHxHEIGHT+LEFT+TOP.
picture() {
	settle
	import -window root "$work/picture.png"
	convert "$work/picture.png" -crop "$2" +repage -strip -define png:exclude-chunks=date,time "$folder/$1.png"
	echo "$folder/$1.png"
}

# Changes to the dark theme (1) or back (0) and waits until the last of the window, its foot, has it.
theme() {
	by_name "Light or Dark"
	tries=0
	while [ "$(import -window root -crop 1x1+700+931 png:- | convert - -colorspace Gray -format '%[fx:mean<0.5]' info:)" != "$1" ] && [ $tries -lt 100 ]; do
		sleep 0.5
		tries=$((tries + 1))
	done
	settle
}

# A picture in both themes, the light one first.
both() {
	name=$1
	shift
	picture "$name-light" "$1"
	theme 1
	picture "$name-dark" "$1"
	theme 0
}

# The last picture of a film of half a minute; no window is needed for it.
for colours in light dark; do
	GLEANER_STUDIO=$work/filmed "$program" film --with "markov,corpus=Harbour notes,order=2" \
		--with "markov,corpus=Night shift:2,corpus=Kitchen litany,order=3,name=Two" --with lstm:Nightingale/first \
		--with lstm:Nightingale/best --seed 2016 --minutes 0.5 --fps 1 --speed 20 --size 1440x810 --theme $colours --out "$work/film-$colours" >/dev/null
	convert "$work/film-$colours/000030.png" -strip -define png:exclude-chunks=date,time "$folder/film-$colours.png"
	echo "$folder/film-$colours.png"
done

# An engine of another maker, to be seen on the page of engines: it says what it would do, and no class of it is there.
GLEANER_VMARGS=-Dgleaner.plugins=$work/plugins
export GLEANER_VMARGS
mkdir -p "$work/quern/OSGI-INF"
cat >"$work/quern.mf" <<'END'
Bundle-ManifestVersion: 2
Bundle-SymbolicName: quern
Bundle-Version: 0.9.4
Bundle-Name: Quern
Bundle-Vendor: the maker's name
Bundle-License: MIT
Bundle-Description: Grinds a poem to syllables and sets them again by stress.
Service-Component: OSGI-INF/quern.xml
END
cat >"$work/quern/OSGI-INF/quern.xml" <<'END'
<scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="quern">
	<property name="gleaner.engine.id" value="quern"/>
	<property name="gleaner.engine.name" value="Quern"/>
	<service><provide interface="gleaner.engine.GeneratorEngine"/></service>
	<implementation class="quern.Quern"/>
</scr:component>
END
mkdir -p "$HOME/Downloads"
"${JAVA_HOME:+$JAVA_HOME/bin/}jar" --create --file "$HOME/Downloads/quern.jar" --manifest "$work/quern.mf" -C "$work/quern" .
"$program" plugin install "$HOME/Downloads/quern.jar" --allow-unsigned >/dev/null

title='Glass and water'
"$program" new "$work/studio" --starter >/dev/null
mkdir -p "$work/studio/poems"
: >"$work/studio/poems/$title.poem"
# A sweep of six small trainings, to be seen among the jobs.
swept=
trainer=$top/releng/gleaner.training.site/target/repository
[ ! -d "$trainer" ] || "$program" plugin trainer --allow-unsigned "$trainer" >/dev/null
if [ -n "$("$program" train --engine lstm --settings 2>/dev/null)" ]; then
	"$program" sweep --studio "$work/studio" --engine lstm --corpus "Kitchen litany" --set layers=1 --set length=20 \
		--set cells=24,48,96 --set rate=0.002,0.008 --set validate-steps=50 --steps 600 --no-estimate >/dev/null
	tries=0
	until "$program" job show "lstm Kitchen litany" --studio "$work/studio" --json | grep -q '"over":true'; do
		tries=$((tries + 1))
		[ $tries -lt 100 ] || { echo "pictures: the sweep is not over" >&2; exit 1; }
		sleep 3
	done
	swept=yes
else
	echo "pictures: there is no trainer, so none of a sweep; ./gleaner trainer adds it" >&2
fi
"$program" --studio "$work/studio" >"$work/log" 2>&1 &
window=$!
tries=0
until id=$(wmctrl -l 2>/dev/null | awk '/ studio .*Gleaner/ { print $1; exit }') && [ -n "$id" ]; do
	tries=$((tries + 1))
	kill -0 $window 2>/dev/null && [ $tries -lt 240 ] || { cat "$work/log" >&2; exit 1; }
	sleep 0.5
done
wmctrl -i -r "$id" -b add,maximized_vert,maximized_horz
whole=1440x900+0+36 # below the frame's bar
poem=474x420+962+104
below=478x800+962+104 # the poem, and the small window below a word
settle
xdotool mousemove 620 500 click 1
xdotool mousemove 1438 934
settle

# Waits, two minutes at most, until the corpora have been read closely and the foot is still.
rested() {
	tries=0
	foot=
	while now=$(import -window root -crop 720x36+720+900 rgb:- | cksum) && [ "$now" != "$foot" ] && [ $tries -lt 30 ]; do
		foot=$now
		tries=$((tries + 1))
		sleep 4
	done
}

# Two panes speak; lines of both go into a poem, and a hand goes on.
press F4 F4
settle
take() {
	press "alt+$1"
	press ctrl+Home
	n=0
	while [ $n -lt "$2" ]; do
		press shift+Down
		n=$((n + 1))
	done
	settle
	press ctrl+Return
	settle
}
by_name "$title"
take 1 3
take 2 3
by_name "$title"
press ctrl+End Return
xdotool type --delay 40 'and I sign for all of it'
press ctrl+s
settle
press ctrl+Home
settle
rested
both glean "$whole"
by_name "$title"
press ctrl+Home F7
both rhythm "$poem"
press F7
press ctrl+End Up End ctrl+Left ctrl+1
picture suggestions-light "$below"
press Escape
theme 1
by_name "$title"
press ctrl+End Up End ctrl+Left ctrl+1
picture suggestions-dark "$below"
press Escape
theme 0
by_name "Train"
settle
both train "$whole"
if [ -n "$swept" ]; then
	by_name "Jobs"
	both jobs "$whole"
fi
by_name "Manage Engines"
settle
press Down Down
both engines "$whole"
# A set of three rounds; the stage is held at its third line.
by_name "Perform"
settle
add() {
	by_name "Add a Round"
	settle
	xdotool type --delay 40 "$1"
	settle
}
add "Harbour, warm-up"
add "A hundred, fast"
add "By heart"
both perform "$whole"
press F5
sleep 6
press space
settle
picture stage 1440x936+0+0
press Escape Escape
sleep 2
press Escape
