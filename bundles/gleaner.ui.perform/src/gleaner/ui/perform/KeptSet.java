// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.SetModel;
import gleaner.files.StudioException;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Programmes;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Deleting;
import gleaner.ui.StudioChanges;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Shell;

/**
 * Keeps the set of the desk as a programme of the studio: a moment after each change, and the same one is there at the next start. UI
 * thread only.
 */
final class KeptSet {
	/** What the first set is called. */
	static final String FIRST = "My set";
	private static final String MEMORY = "programme";
	private static final int PAUSE_MILLIS = 400;

	private final SetModel model;
	private final Background saving;
	/** Of several sets that were asked for the last one comes. */
	private final Background reading;
	private final IEclipsePreferences memory = InstanceScope.INSTANCE.getNode("gleaner.ui.perform");
	private Optional<Studio> studio = Optional.empty();
	private Optional<Programme> unsaved = Optional.empty();
	/** What is on disk; nothing before it has been read. */
	private Optional<Programme> kept = Optional.empty();

	KeptSet(SetModel model, Shell shell) {
		this.model = model;
		saving = Background.inTurn(shell);
		reading = Background.newest(shell);
		model.onChange(this::save);
	}

	/** Opens the set that was open last, or any, or a first one. */
	void open(Studio opened) {
		studio = Optional.of(opened);
		kept = Optional.empty();
		String wanted = memory.get(MEMORY, "");
		reading.work("Programmes", turn -> {
			Programmes programmes = new Programmes(opened);
			List<String> names = programmes.names();
			Optional<String> name = programmes.known(wanted.isEmpty() ? FIRST : wanted).or(() -> names.stream().findFirst());
			return name.isPresent() ? programmes.read(name.get()) : new Programme(FIRST, List.of(), Look.USUAL);
		}).trouble("the set cannot be read").then(this::show);
	}

	private void show(Programme programme) {
		finish();
		kept = Optional.of(programme);
		memory.put(MEMORY, programme.name());
		model.open(programme);
	}

	/** Keeps at once what waits to be kept: another set comes, or the window closes. */
	void finish() {
		Optional<Programme> last = unsaved;
		unsaved = Optional.empty();
		last.ifPresent(
				programme -> studio.ifPresent(where -> Background.once("Keeping the set", () -> new Programmes(where).save(programme))
						.trouble("the set cannot be kept").startOrFinish()));
	}

	private void save() {
		if (studio.isEmpty() || kept.isEmpty() || kept.get().equals(model.programme()) || studio.get().isReadOnly()) return;
		Studio where = studio.get();
		Programme now = model.programme();
		saving.work("Keeping the set", turn -> {
			new Programmes(where).save(now);
			return now;
		}).after(PAUSE_MILLIS).trouble("the set cannot be kept").then(saved -> {
			if (unsaved.filter(saved::equals).isPresent()) unsaved = Optional.empty();
		});
		unsaved = Optional.of(now);
		kept = Optional.of(now);
	}

	/** Finds the names of all sets, and tells them on the UI thread. */
	void names(Consumer<List<String>> onUiThread) {
		studio.ifPresent(where -> Background.once("Programmes", turn -> new Programmes(where).names()).then(onUiThread));
	}

	/** Puts a set of the studio on the desk; as soon as the studio is open. */
	void load(String name) {
		memory.put(MEMORY, name);
		studio.ifPresent(where -> reading.work("Programmes", turn -> new Programmes(where).read(name))
				.trouble("the set cannot be opened").then(this::show));
	}

	/** Begins an empty set, or keeps this one under another name too. */
	void begin(String name, boolean asCopy) {
		Programme wanted = asCopy ? model.programme().withName(name) : new Programme(name, List.of(), model.programme().look());
		studio.ifPresent(where -> Background.once("Programmes", turn -> {
			Programmes programmes = new Programmes(where);
			if (programmes.known(name).isPresent())
				throw new StudioException("there is a set “" + programmes.known(name).get() + "” already; choose another name");
			programmes.save(wanted);
			return wanted;
		}).trouble("the set cannot be kept").then(this::show));
	}

	/** Gives the set another name. */
	void rename(String name) {
		String before = model.programme().name();
		Programme now = model.programme();
		studio.ifPresent(where -> Background.once("Programmes", turn -> {
			Programmes programmes = new Programmes(where);
			programmes.save(now); // what is not there yet cannot be renamed
			programmes.rename(before, name);
			return now.withName(name);
		}).trouble("the set is not renamed").then(this::show));
	}

	/** Moves the set to the trash, and puts another one on the desk. */
	void remove() {
		String name = model.programme().name();
		studio.ifPresent(where -> Deleting.start(name, StudioChanges.Part.TRASH, () -> {
			Programmes programmes = new Programmes(where);
			programmes.save(model.programme());
			return programmes.remove(name);
		}));
		memory.remove(MEMORY);
		kept = Optional.empty();
		model.open(new Programme(FIRST, List.of(), Look.USUAL));
		studio.ifPresent(where -> reading.work("Programmes", turn -> {
			Programmes programmes = new Programmes(where);
			Optional<String> other = programmes.names().stream().filter(each -> !each.equals(name)).findFirst();
			return other.isPresent() ? programmes.read(other.get()) : new Programme(FIRST, List.of(), Look.USUAL);
		}).then(this::show));
	}
}
