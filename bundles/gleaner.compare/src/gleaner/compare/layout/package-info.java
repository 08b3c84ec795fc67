// SPDX-License-Identifier: EPL-2.0
/** Which panes stand side by side, and what tells them apart. */
package gleaner.compare.layout;
