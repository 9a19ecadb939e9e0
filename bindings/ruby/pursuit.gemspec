require_relative "lib/pursuit/table"
Gem::Specification.new do |gem|
  gem.name = "pursuit"
  gem.version = Pursuit::VERSION
  gem.summary = "Two partners and the pursue-withdraw loop between them, turn by turn, with reasons"
  gem.authors = ["The pursuit authors"]
  gem.license = "MIT"
  gem.required_ruby_version = ">= 3.0"
  gem.files = Dir["lib/**/*.rb"] + ["README.md"]
end
