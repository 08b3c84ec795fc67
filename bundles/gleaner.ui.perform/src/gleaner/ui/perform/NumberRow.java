// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.Typed;
import gleaner.ui.form.FormRow;
import gleaner.ui.form.TextField;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/** A field for a number in a row of a form: what is a number goes on, what is none is told below it and stays as it was typed. */
final class NumberRow {
	private final FormRow row;
	private final TextField field;
	private String fault = "";

	/**
	 * @param read what is typed
	 * @param changed hears of each number that can be
	 * @param onFit runs when the form needs another height
	 */
	NumberRow(FormRow row, String hint, TextField.Steps steps, Function<String, Typed> read, DoubleConsumer changed, Runnable onFit) {
		this.row = row;
		Consumer<String> typed = text -> {
			Typed number = read.apply(text);
			fault = number.fault();
			if (row.tell(fault)) onFit.run();
			number.value().ifPresent(changed::accept);
		};
		field = new TextField(row, hint, typed).counting(steps);
	}

	TextField field() {
		return field;
	}

	/** Shows a number, unless something is being typed that is none. */
	void show(double value) {
		if (!fault.isEmpty() && field.control().isFocusControl()) return;
		String text = field.control().getText();
		if (fault.isEmpty() && isSame(text, value)) return;
		fault = "";
		row.tell("");
		field.show(Typed.plain(value));
	}

	/** "20" and "20.0" are the same: who types is not interrupted. */
	private static boolean isSame(String text, double value) {
		try {
			return Double.parseDouble(text.strip().replace(',', '.')) == value;
		} catch (NumberFormatException e) {
			return false;
		}
	}
}
