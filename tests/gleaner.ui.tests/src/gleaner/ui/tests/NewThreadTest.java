// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.Trainer;
import gleaner.plugins.PluginException;
import gleaner.plugins.install.ExtraPlace;
import gleaner.plugins.install.ExtraSource;
import gleaner.plugins.trust.Consent;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.ToggleHyperlink;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Threads are begun, also several at once, stopped, resumed, also with changes; a trainer that is not there is brought. */
class NewThreadTest extends ThreadsRoom {
	@Test
	void aThreadIsStoppedResumedAndBegun() throws Exception {
		Path said = programThatTellsItsWords();
		openTrain();
		choose("38-59");
		Driver.waitFor("that it can be resumed", () -> isEnabled("Resume") && !isEnabled("Stop"));
		Driver.command("gleaner.thread.resume");
		Driver.waitFor("the program", () -> lines(said).contains("train --studio " + studio.folder() + " --resume " + YOUNG));
		try (FileChannel channel = FileChannel.open(young.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock lock = channel.lock()) {
			assertTrue(lock.isValid());
			Driver.waitFor("that it is alive", () -> card("38-59").contains("alive") && isEnabled("Stop") && !isEnabled("Resume"));
			Driver.command("gleaner.thread.stop");
			Driver.waitFor("the stop file", () -> Files.exists(young.folder().resolve("stop")));
		}
		ServiceRegistration<Trainer> trainer = register(new FormTrainer());
		try {
			Driver.commandLater("gleaner.thread.new");
			Shell dialog = Driver.dialog("New Thread");
			Driver.screenshot("new-thread");
			Driver.ui(() -> Driver.all(dialog, Text.class).getFirst().setText("first light"));
			Driver.press(dialog, "Train");
			Driver.waitFor("the program", () -> lines(said).contains("--name first light"));
			assertTrue(lines(said).contains(" --engine lstm --corpus "), lines(said));
		} finally {
			trainer.unregister();
		}
	}

	/** Brings a trainer when the test says so. */
	private static final class SlowSource implements ExtraSource {
		private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
		private volatile boolean isAtIt;
		private volatile boolean wasInterrupted;
		private volatile ServiceRegistration<Trainer> trainer;

		@Override
		public Optional<ExtraPlace> place() throws PluginException {
			return Optional.of(ExtraPlace.at("https://trainer.test/"));
		}

		@Override
		public long size(ExtraPlace place) {
			return 122_000_000;
		}

		@Override
		public boolean add(ExtraPlace place, Consent consent) throws PluginException, InterruptedException {
			isAtIt = true;
			try {
				String order = orders.take();
				if (order.equals("fail")) throw new PluginException("the net is down; try again later");
				if (order.equals("ask") && !consent.takesUnsigned("Echo is not signed", "/a/site"))
					throw new PluginException("you did not agree");
				trainer = register(new FormTrainer());
				return true;
			} catch (InterruptedException e) {
				wasInterrupted = true;
				throw e;
			} finally {
				isAtIt = false;
			}
		}
	}

	@Test
	void withoutATrainerTheFormAddsItAndGoesOn() throws Exception {
		Path said = programThatTellsItsWords();
		SlowSource source = new SlowSource();
		ServiceRegistration<ExtraSource> service = FrameworkUtil.getBundle(NewThreadTest.class).getBundleContext()
				.registerService(ExtraSource.class, source, new Hashtable<>());
		try {
			openTrain();
			Driver.commandLater("gleaner.thread.new");
			Shell dialog = Driver.dialog("New Thread");
			Driver.ui(() -> Driver.all(dialog, Text.class).getFirst().setText("at last"));
			Driver.waitFor("how large it is", () -> offer(dialog).contains("(122 MB). <a>Add it</a>"));
			Driver.press(dialog, "Train");
			Driver.waitFor("the adding", () -> source.isAtIt && offer(dialog).contains("<a>Cancel</a>") && !canTrain(dialog));
			Driver.screenshot("new-thread-adding");
			clickOffer(dialog);
			Driver.waitFor("that it is called off", () -> source.wasInterrupted && !source.isAtIt && canTrain(dialog)
					&& offer(dialog).startsWith("The trainer was not added."));
			Driver.press(dialog, "Train");
			source.orders.add("fail");
			Driver.waitFor("why not",
					() -> offer(dialog).startsWith("The trainer was not added: the net is down; try again later.") && canTrain(dialog));
			assertEquals("", lines(said));
			Driver.press(dialog, "Train");
			source.orders.add("come");
			Driver.waitFor("the training that was asked for", () -> lines(said).contains("--name at last") && dialog.isDisposed());
		} finally {
			service.unregister();
			if (source.trainer != null) source.trainer.unregister();
		}
	}

	@Test
	void theTrainerThatNobodyVouchesForComesOnlyWithAYes() throws Exception {
		programThatTellsItsWords();
		SlowSource source = new SlowSource();
		ServiceRegistration<ExtraSource> service = FrameworkUtil.getBundle(NewThreadTest.class).getBundleContext()
				.registerService(ExtraSource.class, source, new Hashtable<>());
		try {
			openTrain();
			Driver.commandLater("gleaner.thread.new");
			Shell dialog = Driver.dialog("New Thread");
			Driver.waitFor("the offer", () -> offer(dialog).contains("<a>Add it</a>"));
			source.orders.add("ask");
			clickOffer(dialog);
			Shell question = Driver.dialog("Install Unsigned?");
			Driver.screenshot("trainer-unsigned");
			assertEquals("Don't Install", Driver.ui(() -> question.getDefaultButton().getText()));
			Driver.press(question, "Don't Install");
			Driver.waitFor("that it was not added", () -> offer(dialog).startsWith("The trainer was not added: you did not agree."));

			source.orders.add("ask");
			clickOffer(dialog);
			Shell again = Driver.dialog("Install Unsigned?");
			clickOffer(dialog);
			Driver.waitFor("the question to go when nobody waits for an answer", () -> again.isDisposed() && source.wasInterrupted);

			source.orders.add("ask");
			clickOffer(dialog);
			Driver.press(Driver.dialog("Install Unsigned?"), "Install It Unsigned");
			Driver.waitFor("the trainer", () -> source.trainer != null);
			Driver.press(dialog, "Cancel");
		} finally {
			service.unregister();
			if (source.trainer != null) source.trainer.unregister();
		}
	}

	/** UI thread. */
	private static boolean canTrain(Shell dialog) {
		return Driver.find(dialog, Button.class, button -> button.getText().equals("Train")).isEnabled();
	}

	private static void clickOffer(Shell dialog) {
		Driver.ui(() -> Driver.send(Driver.find(dialog, Link.class, Link::isVisible), SWT.Selection));
	}

	/** The file into which a program writes its words that is started instead of a training. */
	private static Path programThatTellsItsWords() throws IOException {
		Path said = Files.createTempFile("gleaner-said-", ".txt");
		Path program = Files.createTempFile("gleaner-program-", ".sh");
		Files.writeString(program, "echo \"$@\" >> " + said + "\n");
		System.setProperty(COMMAND, "/bin/sh " + program);
		return said;
	}

	private static ServiceRegistration<Trainer> register(Trainer trainer) {
		return FrameworkUtil.getBundle(NewThreadTest.class).getBundleContext().registerService(Trainer.class, trainer,
				new Hashtable<>(Map.of(Trainer.ENGINE, "lstm")));
	}

	@Test
	void aThreadIsResumedWithChanges() throws Exception {
		Path said = programThatTellsItsWords();
		young.card(lines(young.folder().resolve("run.json")).replace("\"name\": \"\"", "\"name\": \"second turn\"")
				.replace("\"cells\": \"16\"", "\"cells\": \"16\", \"rate\": \"0.004\", \"samplePrompt\": \"at night\""));
		ServiceRegistration<Trainer> trainer = register(new FormTrainer());
		try {
			openTrain();
			choose("38-59");
			Driver.waitFor("that it can be resumed, as it is set now",
					() -> card("38-59").contains("second turn") && isEnabled("Resume") && isEnabled("…"));
			Driver.commandLater("gleaner.thread.resume.changes");
			Shell dialog = Driver.dialog("Resume second turn with Changes");
			assertEquals(List.of("Learning", "Samples"), headings(dialog), "only what may be changed");
			assertEquals(List.of("0.004", "at night"), fields(dialog), "as the thread is set, not as is standard");
			Driver.waitFor("the keys to go to the first field",
					() -> Driver.display().getFocusControl() == Driver.all(dialog, Text.class).getFirst());
			assertTrue(says(dialog, "44,800 steps so far. Nothing has changed"));
			field(dialog, "0.004", "fast");
			assertTrue(says(dialog, "Learning rate is \"fast\", must be a number from 0 to 1000000000"));
			assertFalse(Driver.ui(() -> Driver.find(dialog, Button.class, b -> b.getText().equals("Resume")).isEnabled()));
			Driver.screenshot("resume-wrong");
			field(dialog, "fast", "0.0040");
			assertEquals(List.of("Learning", "Samples"), headings(dialog), "the same number is no change");
			field(dialog, "0.0040", "0.01");
			field(dialog, "at night", "");
			assertEquals(List.of("Learning: 1 changed", "Samples: 1 changed"), headings(dialog));
			assertEquals(List.of("was <a>0.004</a>", "was <a>at night</a>"), marks(dialog));
			Driver.screenshot("resume-light");
			PoemDriver.inOtherTheme(() -> Driver.screenshot("resume-dark"));
			Driver.ui(() -> Driver.send(Driver.find(dialog, Link.class, link -> link.getText().contains("at night")), SWT.Selection));
			assertEquals(List.of("0.01", "at night"), fields(dialog), "one is put back");
			assertEquals(List.of("was <a>0.004</a>"), marks(dialog));
			Driver.screenshot("resume-put-back");
			assertTrue(says(dialog, "44,800 steps so far. One setting changes from here on"));
			Driver.press(dialog, "Resume");
			Driver.waitFor("the program",
					() -> lines(said).equals("train --studio " + studio.folder() + " --resume " + YOUNG + " --set rate=0.01\n"));
			Driver.press(area("gleaner.ui.threads"), "…");
			Driver.press(Driver.dialog("Resume second turn with Changes"), "Resume");
			Driver.waitFor("the thread that goes on as it was", () -> lines(said).endsWith(" --resume " + YOUNG + "\n"));
		} finally {
			trainer.unregister();
		}
	}

	private static List<String> fields(Shell dialog) {
		return Driver.ui(() -> Driver.all(dialog, Text.class).stream().map(Text::getText).toList());
	}

	private static List<String> marks(Shell dialog) {
		return Driver.ui(() -> Driver.all(dialog, Link.class).stream().filter(Link::isVisible).map(Link::getText).toList());
	}

	private static boolean says(Shell dialog, String words) {
		return Driver.ui(() -> Driver.all(dialog, Label.class).stream().anyMatch(label -> label.getText().startsWith(words)));
	}

	@Test
	void severalValuesInAFieldMakeSeveralThreads() throws Exception {
		Path said = programThatTellsItsWords();
		ServiceRegistration<Trainer> trainer = register(new FormTrainer());
		try {
			openTrain();
			Driver.commandLater("gleaner.thread.new");
			Shell dialog = Driver.dialog("New Thread");
			field(dialog, "256", "64, 2");
			assertTrue(says(dialog, "Cells is \"2\", must be a whole number from 4 to 1024."));
			assertFalse(Driver.ui(() -> canTrain(dialog)));
			field(dialog, "64, 2", "64, 128");
			field(dialog, "2", "1, 2");
			Driver.ui(() -> Driver.all(dialog, Text.class).getFirst().setText("wide or deep"));
			assertEquals("4 threads, compared after 10,000 and 20,000 steps; the better half trains on each time. "
					+ "<a>How long will it take?</a>", marks(dialog).getFirst());
			Driver.screenshot("new-threads-light");
			PoemDriver.inOtherTheme(() -> Driver.screenshot("new-threads-dark"));
			Driver.press(dialog, "Train");
			Driver.waitFor("the program", () -> lines(said).contains("sweep --studio " + studio.folder() + " --engine lstm --corpus ")
					&& lines(said).contains(" --steps 20000 --job wide or deep --set layers=1,2 --set cells=64,128 --no-estimate"));
		} finally {
			trainer.unregister();
		}
	}

	@Test
	void theFormOfANewThreadIsFoldedAndChecked() throws Exception {
		Path said = programThatTellsItsWords();
		ServiceRegistration<Trainer> trainer = register(new FormTrainer());
		try {
			openTrain();
			Driver.commandLater("gleaner.thread.new");
			Shell dialog = Driver.dialog("New Thread");
			Driver.waitFor("the keys to go to the first field, not to a button",
					() -> Driver.display().getFocusControl() == Driver.all(dialog, Combo.class).getFirst());
			assertEquals(List.of("The net", "Learning", "Samples"), headings(dialog));
			List<String> nameless = new ArrayList<>();
			Driver.ui(() -> Nameless.note(dialog, "New Thread", nameless));
			assertEquals(List.of(), nameless);
			Driver.ui(() -> assertEquals(List.of(true, false, false),
					Driver.all(dialog, ExpandableComposite.class).stream().map(ExpandableComposite::isExpanded).toList()));
			field(dialog, "2", "9");
			assertEquals("The net: 1 wrong", headings(dialog).getFirst());
			assertFalse(Driver.ui(() -> Driver.find(dialog, Button.class, b -> b.getText().equals("Train")).isEnabled()));
			assertTrue(Driver.ui(() -> Driver.all(dialog, Label.class).stream()
					.anyMatch(label -> label.getText().equals("Layers is \"9\", must be a whole number from 1 to 4."))));
			Driver.screenshot("new-thread-wrong");
			field(dialog, "9", "2");
			field(dialog, "256", "64");
			Driver.key(Driver.ui(() -> Driver.all(dialog, ToggleHyperlink.class).get(1)), 0, SWT.CR);
			field(dialog, "0.002", "0.01");
			assertEquals(List.of("The net: 1 changed", "Learning: 1 changed", "Samples"), headings(dialog));
			Driver.screenshot("new-thread-light");
			PoemDriver.inOtherTheme(() -> Driver.screenshot("new-thread-dark"));
			Driver.press(dialog, "Train");
			Driver.waitFor("the program",
					() -> lines(said).contains("cells=64") && lines(said).contains("rate=0.01") && lines(said).contains("--engine lstm"));
		} finally {
			trainer.unregister();
		}
	}

	private static List<String> headings(Shell dialog) {
		return Driver.ui(() -> Driver.all(dialog, ExpandableComposite.class).stream().map(ExpandableComposite::getText).toList());
	}

	/** What the offer of the trainer says; UI thread. */
	private static String offer(Shell dialog) {
		return Driver.all(dialog, Link.class).stream().filter(Link::isVisible).map(Link::getText).findFirst().orElse("");
	}

	private static void field(Shell dialog, String from, String to) {
		Driver.ui(() -> Driver.find(dialog, Text.class, text -> text.getText().equals(from)).setText(to));
	}
}
