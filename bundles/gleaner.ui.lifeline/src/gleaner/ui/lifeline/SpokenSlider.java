// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.lifeline;

import gleaner.desk.lifeline.Walk;
import gleaner.desk.thread.CardWords;
import gleaner.ui.Spoken;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleValueAdapter;
import org.eclipse.swt.accessibility.AccessibleValueEvent;
import org.eclipse.swt.widgets.Canvas;

/** Tells screen readers that a picture is a slider over ages: its name, its value, and how to set it. */
final class SpokenSlider {
	private final Supplier<Optional<Walk>> walk;

	/** @param go where a screen reader wants to go */
	SpokenSlider(Canvas canvas, Supplier<Optional<Walk>> walk, Consumer<Walk> go) {
		this.walk = walk;
		Spoken.picture(canvas, this::words);
		canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_SLIDER;
			}

			@Override
			public void getValue(AccessibleControlEvent e) {
				e.result = walk.get().map(w -> CardWords.count(w.step())).orElse("");
			}
		});
		canvas.getAccessible().addAccessibleValueListener(new AccessibleValueAdapter() {
			@Override
			public void getCurrentValue(AccessibleValueEvent e) {
				e.value = walk.get().map(Walk::age).orElse(0);
			}

			@Override
			public void getMinimumValue(AccessibleValueEvent e) {
				e.value = 0;
			}

			@Override
			public void getMaximumValue(AccessibleValueEvent e) {
				e.value = walk.get().map(w -> Math.max(0, w.line().ages() - 1)).orElse(0);
			}

			@Override
			public void setCurrentValue(AccessibleValueEvent e) {
				walk.get().ifPresent(w -> go.accept(w.to(e.value.intValue())));
			}
		});
	}

	/** Name and value in one, for readers that ask for no more. */
	private String words() {
		return walk.get().filter(w -> w.age() >= 0).map(w -> "Age: step " + CardWords.count(w.step()) + ", " + w.called(w.age()) + ", "
				+ (w.age() + 1) + " of " + w.line().ages() + w.line().text(w.age()).map(text -> ". " + text).orElse("")).orElse("Age");
	}
}
