/** What goes wrong, a class for each status of the C API. */
export function makeErrors() {
  class PursuitError extends Error {
    constructor(message, line = 0, column = 0) {
      super(line > 0 ? `${line}:${column}: ${message}` : message);
      this.name = this.constructor.name;
      this.line = line;
      this.column = column;
    }
  }
  class ArgumentError extends PursuitError {}
  class NameError extends PursuitError {}
  class ParseError extends PursuitError {}
  class ModelError extends PursuitError {}
  class StateError extends PursuitError {}
  class InputError extends PursuitError {}
  class OutOfMemoryError extends PursuitError {}
  class SizeError extends PursuitError {}
  class InternalError extends PursuitError {}
  class FullError extends PursuitError {}
  const byStatus = [PursuitError, ArgumentError, NameError, ParseError, ModelError, StateError, InputError,
    OutOfMemoryError, SizeError, InternalError, FullError];
  return { PursuitError, ArgumentError, NameError, ParseError, ModelError, StateError, InputError,
    OutOfMemoryError, SizeError, InternalError, FullError, byStatus };
}
