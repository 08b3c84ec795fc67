// SPDX-License-Identifier: EPL-2.0
/** The engine's own ways of replacing words, one class each. */
package gleaner.engine.substitution.pass;
