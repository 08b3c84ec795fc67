package gleaner.ui.perform;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** The microphone of the desk: which there are, which is chosen, how loud it is. UI thread only. */
final class Voice {
	private final Desk desk;
	private final List<Runnable> listeners = new ArrayList<>();

	Voice(Desk desk, Shell shell) {
		this.desk = desk;
	}

	void look() {
	}

	List<String> devices() {
		return List.of();
	}

	int chosen() {
		return -1;
	}

	void choose(int device) {
	}

	boolean isListening() {
		return false;
	}

	double level() {
		return 0;
	}

	double peak() {
		return 0;
	}

	String trouble() {
		return "";
	}

	String room() {
		return "";
	}

	void follow(Evening evening) {
	}

	void left() {
	}

	void onChange(Control lifetime, Runnable listener) {
		listeners.add(listener);
		lifetime.addDisposeListener(event -> listeners.remove(listener));
	}
}
